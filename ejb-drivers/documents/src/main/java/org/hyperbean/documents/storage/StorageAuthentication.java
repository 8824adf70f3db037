package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;

/**
 * An {@code <auth>}: who logs in to a storage server.
 *
 * @param type said in storage pools only
 * @param secretType said in disks only, where it stands for the type
 */
public record StorageAuthentication(
        String username, Optional<Type> type, Optional<String> secretType, SecretReference secret) {

    /** How a storage pool's user proves who they are. */
    public enum Type implements XmlChoice {
        NONE,
        CHAP,
        CEPH
    }

    /** Reads the element. */
    public static StorageAuthentication parse(XmlElement auth) {
        String username = auth.attribute("username")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> StorageErrors.of(ErrorCode.XML_ERROR, "missing username for auth"));
        Optional<Type> type = auth.attribute("type")
                .filter(text -> !text.isEmpty())
                .map(text -> XmlChoice.find(Type.class, text)
                        .orElseThrow(() ->
                                StorageErrors.of(ErrorCode.CONFIG_UNSUPPORTED, "unknown auth type '" + text + "'")));
        XmlElement secret = auth.child("secret")
                .orElseThrow(() -> StorageErrors.of(ErrorCode.XML_ERROR, "Missing <secret> element in auth"));
        return new StorageAuthentication(
                username,
                type.filter(value -> value != Type.NONE),
                secret.attribute("type"),
                SecretReference.parse(secret));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("auth")
                .choice("type", type)
                .attribute("username", username)
                .body(body -> secret.format(body, secretType));
    }

    /** Refuses a secret whose type libvirt does not know, or that is not for iSCSI. */
    public void requireIscsi() {
        String text = secretType.orElse("");
        SecretUsage usage = XmlChoice.find(SecretUsage.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("invalid secret type " + secretType.orElse("(null)")));
        if (usage != SecretUsage.ISCSI) {
            throw XmlErrors.internal("hostdev invalid secret type '" + text + "'");
        }
    }
}
