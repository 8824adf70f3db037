package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The guest's end of a character device.
 *
 * @param type such as {@code isa-serial} or {@code virtio}
 * @param port the number of a port or console; a port for guestfwd channels
 * @param model of a serial port
 * @param name of a virtio channel
 * @param state whether the guest's agent has opened a virtio channel
 * @param address of a guestfwd channel
 */
public record CharacterTarget(
        Optional<String> type,
        Optional<Long> port,
        Optional<String> model,
        Optional<String> name,
        Optional<String> state,
        Optional<String> address) {

    /** The target of a port or console. */
    public static CharacterTarget of(Optional<String> type, long port) {
        return new CharacterTarget(
                type, Optional.of(port), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CharacterTarget parse(XmlElement xml, DeviceElement element, int index, ParseOptions options) {
        XmlElement target = xml.child("target").orElse(XmlElement.empty("target"));
        Optional<Long> port = XmlValues.unsigned(target, "port");
        return new CharacterTarget(
                CharacterTargets.type(target, element),
                element == DeviceElement.CHANNEL ? port : port.or(() -> Optional.of((long) index)),
                target.childAttribute("model", "name"),
                target.attribute("name"),
                target.attribute("state").filter(_ -> !options.inactive()),
                target.attribute("address"));
    }

    void format(XmlWriter out, DeviceElement element, FormatOptions options) {
        XmlWriter.Open open = out.element("target").attribute("type", type);
        if (element == DeviceElement.CHANNEL) {
            open.attribute("address", address).number("port", port).attribute("name", name);
            open.attribute("state", state.filter(_ -> !options.inactive())).end();
            return;
        }
        open.number("port", port);
        open.body(body -> model.ifPresent(
                text -> body.element("model").attribute("name", text).end()));
    }

    /** The same end of a type and model. */
    public CharacterTarget withType(String newType, Optional<String> newModel) {
        return new CharacterTarget(Optional.of(newType), port, newModel, name, state, address);
    }
}
