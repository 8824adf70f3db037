package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <secret>} that opens an encrypted image. */
public record EncryptionSecret(Type type, SecretReference secret) {

    /** What the secret is. */
    public enum Type implements XmlChoice {
        PASSPHRASE
    }

    static EncryptionSecret parse(XmlElement secret) {
        String text = secret.attribute("type")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> StorageErrors.document("unknown volume encryption secret type"));
        Type type = XmlChoice.find(Type.class, text)
                .orElseThrow(() -> StorageErrors.document("unknown volume encryption secret type " + text));
        return new EncryptionSecret(type, SecretReference.parse(secret));
    }

    void format(XmlWriter out) {
        secret.format(out, Optional.of(type.text()));
    }
}
