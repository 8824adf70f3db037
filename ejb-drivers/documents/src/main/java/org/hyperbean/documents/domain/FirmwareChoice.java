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

/**
 * The {@code firmware} attribute and the {@code <firmware>} element of {@code <os>}: the daemon chooses an image of
 * this kind.
 *
 * @param features what the image must, or must not, have
 */
public record FirmwareChoice(Kind kind, Map<Feature, Boolean> features) {
    /** Kinds of firmware. */
    public enum Kind implements XmlChoice {
        BIOS,
        EFI
    }

    /** Features of firmware, in libvirt's order. */
    public enum Feature implements XmlChoice {
        ENROLLED_KEYS,
        SECURE_BOOT
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public FirmwareChoice {
        Map<Feature, Boolean> copy = new EnumMap<>(Feature.class);
        copy.putAll(features);
        features = Collections.unmodifiableMap(copy);
    }

    static Optional<FirmwareChoice> parse(XmlElement root) {
        return root.children("os").stream()
                .flatMap(os -> os.attribute("firmware").stream())
                .findFirst()
                .filter(text -> !text.isEmpty())
                .map(text -> new FirmwareChoice(kind(text), features(root)));
    }

    void format(XmlWriter out) {
        out.element("firmware")
                .bodyIfAny(body -> features.forEach((feature, enabled) -> body.element("feature")
                        .yesNo("enabled", Optional.of(enabled))
                        .attribute("name", feature)
                        .end()));
    }

    /** Refuses keys in firmware that does not look at them. */
    void complete() {
        boolean keys = Boolean.TRUE.equals(features.get(Feature.ENROLLED_KEYS));
        if (keys && Boolean.FALSE.equals(features.get(Feature.SECURE_BOOT))) {
            throw XmlErrors.detail("firmware feature 'enrolled-keys' cannot be enabled"
                    + " when firmware feature 'secure-boot' is disabled");
        }
    }

    private static Kind kind(String text) {
        return XmlChoice.find(Kind.class, text).orElseThrow(() -> XmlErrors.document("unknown firmware value " + text));
    }

    private static Map<Feature, Boolean> features(XmlElement root) {
        Map<Feature, Boolean> features = new EnumMap<>(Feature.class);
        for (XmlElement element : root.descendants("os", "firmware", "feature")) {
            Feature feature =
                    XmlValues.required(element, "name", (xml, name) -> XmlValues.choice(xml, name, Feature.class));
            features.put(feature, XmlValues.required(element, "enabled", XmlValues::yesNo));
        }
        return features;
    }
}
