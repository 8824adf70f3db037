package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <features>} element: what the machine offers. */
public record Features(Map<FeatureName, Feature> features) {
    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public Features {
        Map<FeatureName, Feature> copy = new EnumMap<>(FeatureName.class);
        copy.putAll(features);
        features = Collections.unmodifiableMap(copy);
    }

    /** Reads the features in the order of the document; of one that is there twice, the second holds. */
    static Features parse(XmlElement root) {
        Map<FeatureName, Feature> features = new EnumMap<>(FeatureName.class);
        root.children("features").stream().flatMap(XmlElement::children).forEach(element -> {
            FeatureName name = FeatureName.of(element.localName())
                    .orElseThrow(() -> XmlErrors.unsupported("unexpected feature '%s'".formatted(element.localName())));
            parse(name, element, root)
                    .ifPresentOrElse(feature -> features.put(name, feature), () -> features.remove(name));
        });
        return new Features(features);
    }

    void format(XmlWriter out) {
        out.element("features").bodyIfAny(body -> features.forEach((name, feature) -> feature.format(body, name)));
    }

    /** Whether a feature is there, be it off. */
    public boolean has(FeatureName name) {
        return features.containsKey(name);
    }

    /** A feature that is there. */
    public Optional<Feature> feature(FeatureName name) {
        return Optional.ofNullable(features.get(name));
    }

    private static Optional<Feature> parse(FeatureName name, XmlElement element, XmlElement root) {
        return switch (name) {
            case ACPI, PAE, VIRIDIAN, PRIVNET -> Optional.of(new Feature.Flag());
            case APIC -> Optional.of(new Feature.Apic(XmlValues.onOff(element, "eoi")));
            case HAP, PVSPINLOCK, PMU, VMPORT, VMCOREINFO ->
                Optional.of(new Feature.Switch(XmlValues.onOff(element, "state").orElse(true)));
            case HTM, NESTED_HV, CCF_ASSIST ->
                Optional.of(new Feature.Switch(XmlValues.required(element, "state", XmlValues::onOff)));
            case HYPERV -> Optional.of(HyperVFeatures.parse(element));
            case KVM -> Optional.of(KvmFeatures.parse(element));
            case XEN -> Optional.of(XenFeatures.parse(element));
            case CAPABILITIES -> ProcessCapabilities.parse(element);
            case GIC ->
                Optional.of(new Feature.Setting("version", XmlValues.word(element, "version", "2", "3", "host")));
            case MSRS ->
                Optional.of(new Feature.Setting(
                        "unknown",
                        Optional.of(XmlValues.required(
                                element,
                                "unknown",
                                (xml, attribute) -> XmlValues.word(xml, attribute, "ignore", "fault")))));
            case IOAPIC -> setting(element, "driver", "qemu", "kvm");
            case CFPC -> setting(element, "value", "broken", "workaround", "fixed");
            case SBBC -> setting(element, "value", "broken", "workaround", "fixed");
            case IBS -> setting(element, "value", "broken", "workaround", "fixed-ibs", "fixed-ccd", "fixed-na");
            case SMM -> Optional.of(Feature.SystemManagement.parse(element, root));
            case HPT -> Feature.PageTable.parse(element, root);
            case TCG -> Feature.TranslationCache.parse(element);
        };
    }

    private static Optional<Feature> setting(XmlElement element, String attribute, String... words) {
        return XmlValues.word(element, attribute, words).map(word -> new Feature.Setting(attribute, Optional.of(word)));
    }
}
