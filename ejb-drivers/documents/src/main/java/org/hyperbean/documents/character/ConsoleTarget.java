package org.hyperbean.documents.character;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A console of the guest. */
public record ConsoleTarget(Type type, Optional<Integer> port) implements CharacterTarget {

    /** The device behind the console. */
    public enum Type implements XmlChoice {
        NONE,
        SERIAL,
        XEN,
        UML,
        VIRTIO,
        LXC,
        OPENVZ,
        SCLP,
        SCLPLM
    }

    /** Reads the target inside a device. Consoles are numbered as they stand, whatever they say of it. */
    public static ConsoleTarget parse(XmlElement device, int index) {
        XmlElement target = device.child("target").orElse(XmlElement.empty("target"));
        Type type = CharacterTarget.type(target, Type.class).orElse(Type.NONE);
        CharacterTarget.port(target);
        return new ConsoleTarget(type, Optional.of(index));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("target").attribute("type", type).number("port", port).end();
    }

    @Override
    public ConsoleTarget withPort(int number) {
        return new ConsoleTarget(type, Optional.of(number));
    }

    @Override
    public boolean takesSpiceAgent() {
        return type == Type.XEN;
    }

    /** Whether a serial port is behind it, as with every console that does not say what is. */
    public boolean isSerial() {
        return type == Type.SERIAL || type == Type.NONE;
    }
}
