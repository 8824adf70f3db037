package org.hyperbean.documents.character;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A serial port of the guest. */
public record SerialTarget(Type type, Model model, Optional<Integer> port) implements CharacterTarget {

    /** The bus that the port is on. */
    public enum Type implements XmlChoice {
        NONE,
        ISA_SERIAL,
        USB_SERIAL,
        PCI_SERIAL,
        SPAPR_VIO_SERIAL,
        SYSTEM_SERIAL,
        SCLP_SERIAL,
        ISA_DEBUG
    }

    /** The device that makes the port. */
    public enum Model implements XmlChoice {
        NONE,
        ISA_SERIAL,
        USB_SERIAL,
        PCI_SERIAL,
        SPAPR_VTY,
        PL011,
        SCLPCONSOLE,
        SCLPLMCONSOLE,
        UART_16550A {
            @Override
            public String text() {
                return "16550a";
            }
        },
        ISA_DEBUGCON
    }

    /** A port of which nothing but its number is known. */
    public static SerialTarget ofPort(Optional<Integer> port) {
        return new SerialTarget(Type.NONE, Model.NONE, port);
    }

    /** Reads the target inside a device. */
    public static SerialTarget parse(XmlElement device) {
        XmlElement target = device.child("target").orElse(XmlElement.empty("target"));
        return new SerialTarget(
                CharacterTarget.type(target, Type.class).orElse(Type.NONE),
                model(target),
                CharacterTarget.port(target));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("target")
                .choice("type", Optional.of(type).filter(known -> known != Type.NONE))
                .number("port", port)
                .body(body -> {
                    if (model != Model.NONE) {
                        body.element("model").attribute("name", model).end();
                    }
                });
    }

    @Override
    public SerialTarget withPort(int number) {
        return new SerialTarget(type, model, Optional.of(number));
    }

    /** The same port of a type and a model. */
    public SerialTarget as(Type newType, Model newModel) {
        return new SerialTarget(newType, newModel, port);
    }

    @Override
    public boolean takesSpiceAgent() {
        return type == Type.USB_SERIAL;
    }

    /** Whether the port is part of the machine, not on a bus for other devices: such a port has a console. */
    public boolean isPartOfMachine() {
        return switch (type) {
            case NONE, ISA_SERIAL, SPAPR_VIO_SERIAL, SYSTEM_SERIAL, SCLP_SERIAL -> true;
            case USB_SERIAL, PCI_SERIAL, ISA_DEBUG -> false;
        };
    }

    private static Model model(XmlElement target) {
        return target.childAttribute("model", "name")
                .filter(text -> !text.isEmpty())
                .map(text -> XmlChoice.find(Model.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported(
                                "unknown target model '%s' specified for character device".formatted(text))))
                .orElse(Model.NONE);
    }
}
