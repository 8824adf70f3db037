package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.PathText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <backend>}: the host's devices that make cards.
 *
 * @param tap instead of {@code /dev/net/tun}
 * @param vhost instead of {@code /dev/vhost-net}
 */
public record InterfaceBackend(Optional<String> tap, Optional<String> vhost, Optional<String> logFile) {
    /** Nothing said. */
    public static final InterfaceBackend NONE =
            new InterfaceBackend(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String PASST = "passt";

    static InterfaceBackend parse(XmlElement backend, boolean virtio) {
        backend.attribute("type").ifPresent(type -> {
            // A host without passt knows the word all the same.
            throw type.equals(PASST)
                    ? XmlErrors.document(
                            "Invalid value for attribute 'type' in element 'backend': '%s'.".formatted(type))
                    : XmlErrors.invalidAttribute(backend, "type", type);
        });
        return new InterfaceBackend(
                backend.attribute("tap").map(PathText::sanitized),
                backend.attribute("vhost").filter(_ -> virtio).map(PathText::sanitized),
                backend.attribute("logFile"));
    }

    void format(XmlWriter out) {
        out.element("backend")
                .attribute("tap", tap)
                .attribute("vhost", vhost)
                .attribute("logFile", logFile)
                .endIfAny();
    }
}
