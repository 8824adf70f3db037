package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <cipher>} of a LUKS volume, and the {@code <ivgen>} that belongs to it.
 *
 * @param size of the key, in bits
 */
public record EncryptionCipher(
        String name, long size, Optional<String> mode, Optional<String> hash, Optional<VectorGenerator> generator) {

    /** Where initialization vectors come from. */
    public record VectorGenerator(String name, Optional<String> hash) {}

    static Optional<EncryptionCipher> parse(XmlElement encryption) {
        Optional<XmlElement> cipher = encryption.child("cipher");
        Optional<XmlElement> generator = encryption.child("ivgen");
        if (cipher.isEmpty()) {
            if (generator.isPresent()) {
                throw StorageErrors.document("ivgen element found, but cipher is missing");
            }
            return Optional.empty();
        }
        return Optional.of(parse(cipher.get(), generator));
    }

    private static EncryptionCipher parse(XmlElement cipher, Optional<XmlElement> generator) {
        return new EncryptionCipher(
                cipher.attribute("name")
                        .orElseThrow(() -> StorageErrors.document("cipher info missing 'name' attribute")),
                XmlValues.required(cipher, "size", XmlValues::unsigned),
                cipher.attribute("mode"),
                cipher.attribute("hash"),
                generator.map(element -> new VectorGenerator(
                        element.attribute("name")
                                .orElseThrow(() -> StorageErrors.document("missing ivgen info name string")),
                        element.attribute("hash"))));
    }

    void format(XmlWriter out) {
        out.element("cipher")
                .attribute("name", name)
                .attribute("size", size)
                .attribute("mode", mode)
                .attribute("hash", hash)
                .end();
        generator.ifPresent(from -> out.element("ivgen")
                .attribute("name", from.name())
                .attribute("hash", from.hash())
                .end());
    }
}
