package org.hyperbean.documents.storage;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <encryption>}: how the contents of an image are encrypted.
 *
 * @param engine who decrypts; the hypervisor's usual one when it is left out
 * @param cipher what a new LUKS volume is encrypted with
 */
public record Encryption(
        Format format, Optional<Engine> engine, List<EncryptionSecret> secrets, Optional<EncryptionCipher> cipher) {

    /** Keeps a copy, so that the value cannot change. */
    public Encryption {
        secrets = List.copyOf(secrets);
    }

    /** The layout of encrypted contents. */
    public enum Format implements XmlChoice {
        DEFAULT,
        QCOW,
        LUKS,
        LUKS2,
        LUKS_ANY
    }

    /** Who encrypts and decrypts. */
    public enum Engine implements XmlChoice {
        DEFAULT,
        QEMU,
        LIBRBD
    }

    /** Reads the element. */
    public static Encryption parse(XmlElement encryption) {
        String text = encryption
                .attribute("format")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> StorageErrors.document("unknown volume encryption format"));
        Format format = XmlChoice.find(Format.class, text)
                .orElseThrow(() -> StorageErrors.document("unknown volume encryption format type " + text));
        return new Encryption(
                format,
                XmlValues.choiceNotDefault(encryption, "engine", Engine.class),
                encryption.children("secret").stream()
                        .map(EncryptionSecret::parse)
                        .toList(),
                format == Format.LUKS ? EncryptionCipher.parse(encryption) : Optional.empty());
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("encryption")
                .attribute("format", format)
                .choice("engine", engine)
                .openBody(body -> {
                    secrets.forEach(secret -> secret.format(body));
                    cipher.ifPresent(info -> info.format(body));
                });
    }
}
