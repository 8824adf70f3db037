package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <keywrap>} element: whether an s390 guest may have keys that are wrapped with keys of its machine. */
public record KeyWrap(Map<Cipher, Boolean> ciphers) {
    /** What the keys are for. */
    public enum Cipher implements XmlChoice {
        AES,
        DEA
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public KeyWrap {
        Map<Cipher, Boolean> copy = new EnumMap<>(Cipher.class);
        copy.putAll(ciphers);
        ciphers = Collections.unmodifiableMap(copy);
    }

    static KeyWrap parse(XmlElement root) {
        Map<Cipher, Boolean> ciphers = new EnumMap<>(Cipher.class);
        for (XmlElement element : root.descendants("keywrap", "cipher")) {
            Cipher cipher =
                    XmlValues.required(element, "name", (xml, name) -> XmlValues.choice(xml, name, Cipher.class));
            boolean on = XmlValues.required(element, "state", XmlValues::onOff);
            if (ciphers.put(cipher, on) != null) {
                throw XmlErrors.internal("A domain definition can have no more than one cipher node with name %s"
                        .formatted(cipher.text()));
            }
        }
        return new KeyWrap(ciphers);
    }

    void format(XmlWriter out) {
        out.element("keywrap")
                .bodyIfAny(body -> ciphers.forEach((cipher, on) -> body.element("cipher")
                        .attribute("name", cipher)
                        .onOff("state", Optional.of(on))
                        .end()));
    }
}
