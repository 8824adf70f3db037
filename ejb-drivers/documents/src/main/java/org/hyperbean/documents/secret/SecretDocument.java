package org.hyperbean.documents.secret;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A secret without its value: the {@code <secret>} document.
 *
 * @param ephemeral whether it is kept in memory only
 * @param isPrivate whether its value is never given to a client
 * @param usage what it is for, where that is said
 */
public record SecretDocument(
        UUID uuid, boolean ephemeral, boolean isPrivate, Optional<String> description, Optional<SecretPurpose> usage) {

    /** Reads a document. */
    public static SecretDocument parse(String text) {
        return parse(DocumentKind.SECRET.read(text));
    }

    private static SecretDocument parse(XmlElement secret) {
        boolean ephemeral = flag(secret, "ephemeral");
        boolean isPrivate = flag(secret, "private");
        UUID uuid = secret.childText("uuid")
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() -> error(ErrorCode.INTERNAL_ERROR, "malformed uuid element")))
                .orElseGet(UUID::randomUUID);
        return new SecretDocument(
                uuid,
                ephemeral,
                isPrivate,
                secret.childText("description"),
                secret.child("usage").flatMap(SecretPurpose::parse));
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("secret")
                .attribute("ephemeral", ephemeral ? "yes" : "no")
                .attribute("private", isPrivate ? "yes" : "no")
                .body(body -> {
                    body.element("uuid").text(uuid.toString());
                    body.text("description", description);
                    usage.ifPresent(purpose -> purpose.format(body));
                });
        return out.toString();
    }

    static LibvirtException error(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.SECRET, detail);
    }

    private static boolean flag(XmlElement secret, String attribute) {
        return secret.filledAttribute(attribute)
                .map(text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw error(ErrorCode.XML_ERROR, "invalid value of '" + attribute + "'");
                })
                .orElse(false);
    }
}
