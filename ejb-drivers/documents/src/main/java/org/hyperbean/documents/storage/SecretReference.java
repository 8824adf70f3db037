package org.hyperbean.documents.storage;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Which secret is meant in a {@code <secret>}: by its UUID or by what it is used for. */
public sealed interface SecretReference {

    /** A secret by its UUID. */
    record ById(UUID uuid) implements SecretReference {}

    /** A secret by what it is used for. */
    record ByUsage(String usage) implements SecretReference {}

    /**
     * Reads the attributes.
     *
     * @throws LibvirtException unless there is exactly one of them
     */
    static SecretReference parse(XmlElement secret) {
        Optional<String> uuid = secret.attribute("uuid");
        Optional<String> usage = secret.attribute("usage");
        if (uuid.isPresent() && usage.isPresent()) {
            throw error("either secret uuid or usage expected");
        }
        return uuid.<SecretReference>map(text ->
                        new ById(UuidText.parse(text).orElseThrow(() -> error("invalid secret uuid '" + text + "'"))))
                .or(() -> usage.map(ByUsage::new))
                .orElseThrow(() -> error("missing secret uuid or usage attribute"));
    }

    /** Writes a {@code <secret>} of a type. */
    default void format(XmlWriter out, Optional<String> type) {
        XmlWriter.Open secret = out.element("secret").attribute("type", type);
        switch (this) {
            case ById(UUID uuid) -> secret.attribute("uuid", uuid.toString());
            case ByUsage(String usage) -> secret.attribute("usage", usage);
        }
        secret.end();
    }

    private static LibvirtException error(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail);
    }
}
