package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <teaming>}: two network devices that the guest uses as one, of which one can be taken away.
 *
 * @param persistent the alias of the device that stays
 */
public record Teaming(Type type, Optional<String> persistent) {

    /** Whether a device stays. */
    public enum Type implements XmlChoice {
        PERSISTENT,
        TRANSIENT
    }

    /** Reads the element in a device. */
    static Optional<Teaming> parse(XmlElement device) {
        Optional<String> type = text(device, "type");
        Optional<String> persistent = text(device, "persistent");
        if (type.isEmpty() && persistent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Teaming(
                type.flatMap(word -> XmlChoice.find(Type.class, word))
                        .orElseThrow(
                                () -> XmlErrors.unsupported("unknown teaming type '" + type.orElse("(null)") + "'")),
                persistent));
    }

    void format(XmlWriter out) {
        out.element("teaming")
                .attribute("type", type)
                .attribute("persistent", persistent)
                .end();
    }

    private static Optional<String> text(XmlElement device, String attribute) {
        return device.childAttribute("teaming", attribute).filter(word -> !word.isEmpty());
    }
}
