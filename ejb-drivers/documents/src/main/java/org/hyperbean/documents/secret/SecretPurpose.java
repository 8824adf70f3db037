package org.hyperbean.documents.secret;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;

/**
 * The {@code <usage>} of a secret.
 *
 * @param id a volume's path, the name of a server's user, or the name of an iSCSI target
 */
public record SecretPurpose(Type type, String id) {

    /** What secrets are for. */
    public enum Type implements XmlChoice {
        NONE(0, "", ""),
        VOLUME(1, "volume", "volume usage specified, but volume path is missing"),
        CEPH(2, "name", "Ceph usage specified, but name is missing"),
        ISCSI(3, "target", "iSCSI usage specified, but target is missing"),
        TLS(4, "name", "TLS usage specified, but name is missing"),
        VTPM(5, "name", "vTPM usage specified, but name is missing");

        private final int number;
        private final String child;
        private final String missing;

        Type(int number, String child, String missing) {
            this.number = number;
            this.child = child;
            this.missing = missing;
        }

        /** The number of {@code virSecretUsageType}. */
        public int number() {
            return number;
        }
    }

    /** Reads the element; empty when it says that the secret is for nothing. */
    static Optional<SecretPurpose> parse(XmlElement usage) {
        String text = usage.filledAttribute("type")
                .orElseThrow(() -> SecretDocument.error(ErrorCode.XML_ERROR, "unknown secret usage type"));
        Type type = XmlChoice.find(Type.class, text)
                .orElseThrow(
                        () -> SecretDocument.error(ErrorCode.CONFIG_UNSUPPORTED, "unknown secret usage type " + text));
        if (type == Type.NONE) {
            return Optional.empty();
        }
        return Optional.of(new SecretPurpose(
                type,
                usage.childText(type.child)
                        .orElseThrow(() -> SecretDocument.error(ErrorCode.INTERNAL_ERROR, type.missing))));
    }

    void format(XmlWriter out) {
        out.element("usage")
                .attribute("type", type)
                .body(body -> body.element(type.child).text(id));
    }
}
