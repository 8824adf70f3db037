package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/** An element inside {@code <features>}. */
public sealed interface Feature
        permits Feature.Flag,
                Feature.Apic,
                Feature.Switch,
                Feature.Setting,
                Feature.SystemManagement,
                Feature.PageTable,
                Feature.TranslationCache,
                HyperVFeatures,
                KvmFeatures,
                XenFeatures,
                ProcessCapabilities {

    /** Writes the element. */
    void format(XmlWriter out, FeatureName name);

    /** A feature that is there. */
    record Flag() implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text()).end();
        }
    }

    /**
     * The interrupt controller.
     *
     * @param endOfInterrupt whether the guest may end interrupts in a paravirtual way
     */
    record Apic(Optional<Boolean> endOfInterrupt) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text()).onOff("eoi", endOfInterrupt).end();
        }
    }

    /** A feature that is on or off. */
    record Switch(boolean on) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text()).onOff("state", Optional.of(on)).end();
        }
    }

    /** A feature with one attribute that is one of some words; without it for {@code <gic/>}. */
    record Setting(String attribute, Optional<String> value) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text()).attribute(attribute, value).end();
        }
    }

    /**
     * System management mode.
     *
     * @param segment the size of its memory in bytes
     */
    record SystemManagement(boolean on, Optional<Long> segment) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text())
                    .onOff("state", Optional.of(on))
                    .body(body -> segment.map(PrettySize::of)
                            .ifPresent(size -> body.element("tseg")
                                    .attribute("unit", size.unit())
                                    .text(Long.toUnsignedString(size.value()))));
        }

        static SystemManagement parse(XmlElement element, XmlElement root) {
            boolean on = XmlValues.onOff(element, "state").orElse(true);
            Optional<XmlElement> segment = root.descendants("features", "smm", "tseg").stream()
                    .findFirst()
                    .filter(_ -> on);
            return new SystemManagement(
                    on,
                    ScaledSize.bytes(
                            segment.map(XmlElement::text),
                            segment.flatMap(size -> size.attribute("unit")),
                            "MiB",
                            "string(./features/smm/tseg)"));
        }
    }

    /** The hash page table of a pSeries guest. */
    record PageTable(Optional<String> resizing, Optional<Long> pageSizeKiB) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text())
                    .attribute("resizing", resizing)
                    .body(body -> pageSizeKiB.ifPresent(size ->
                            body.element("maxpagesize").attribute("unit", "KiB").text(Long.toString(size))));
        }

        static Optional<Feature> parse(XmlElement element, XmlElement root) {
            Optional<String> resizing = XmlValues.word(element, "resizing", "enabled", "disabled", "required");
            Optional<Long> size = root.descendants("features", "hpt", "maxpagesize").stream()
                    .findFirst()
                    .flatMap(PageTable::size)
                    .filter(kibibytes -> kibibytes != 0);
            return resizing.isPresent() || size.isPresent()
                    ? Optional.of(new PageTable(resizing, size))
                    : Optional.empty();
        }

        private static Optional<Long> size(XmlElement element) {
            try {
                return ScaledSize.bytes(
                                Optional.of(element.text()),
                                element.attribute("unit"),
                                "KiB",
                                "./features/hpt/maxpagesize")
                        .map(ScaledSize::kibibytes);
            } catch (LibvirtException e) {
                throw XmlErrors.unsupported("Unable to parse HPT maxpagesize setting")
                        .causedBy(e);
            }
        }
    }

    /** The cache of what QEMU's emulator translated. */
    record TranslationCache(long sizeKiB) implements Feature {
        @Override
        public void format(XmlWriter out, FeatureName name) {
            out.element(name.text())
                    .body(body ->
                            body.element("tb-cache").attribute("unit", "KiB").text(Long.toString(sizeKiB)));
        }

        static Optional<Feature> parse(XmlElement element) {
            return element.child("tb-cache")
                    .map(cache -> ScaledSize.kibibytes(cache, "./tb-cache"))
                    .filter(size -> size != 0)
                    .map(TranslationCache::new);
        }
    }
}
