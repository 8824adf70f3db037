package org.hyperbean.documents.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <kvm>} element of {@code <features>}.
 *
 * @param ringSize how many pages the ring of changed pages has
 */
public record KvmFeatures(Map<Name, Boolean> switches, Optional<Long> ringSize) implements Feature {
    private static final long SMALLEST_RING = 1024;
    private static final long LARGEST_RING = 65536;

    /** The features, in libvirt's order. */
    public enum Name implements XmlChoice {
        HIDDEN,
        HINT_DEDICATED,
        POLL_CONTROL,
        PV_IPI,
        DIRTY_RING
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public KvmFeatures {
        switches = FeatureSwitches.copy(Name.class, switches);
    }

    static KvmFeatures parse(XmlElement kvm) {
        Map<Name, Boolean> switches = new EnumMap<>(Name.class);
        Optional<Long> ringSize = Optional.empty();
        for (XmlElement element : kvm.children().toList()) {
            Name name = FeatureSwitches.name(Name.class, element, "unsupported KVM feature: %s");
            boolean on = XmlValues.required(element, "state", XmlValues::onOff);
            switches.put(name, on);
            if (name == Name.DIRTY_RING && on) {
                ringSize = Optional.of(ringSize(element));
            }
        }
        return new KvmFeatures(switches, ringSize);
    }

    @Override
    public void format(XmlWriter out, FeatureName name) {
        out.element(name.text())
                .openBody(body -> switches.forEach((feature, on) -> body.element(feature.text())
                        .onOff("state", Optional.of(on))
                        .number("size", ringSize.filter(_ -> feature == Name.DIRTY_RING))
                        .end()));
    }

    private static long ringSize(XmlElement ring) {
        long size = XmlValues.required(ring, "size", XmlValues::unsignedAnyBase);
        if (Long.bitCount(size) != 1 || size < SMALLEST_RING || size > LARGEST_RING) {
            throw XmlErrors.document(
                    "dirty ring must be power of 2 and ranges [%d, %d]".formatted(SMALLEST_RING, LARGEST_RING));
        }
        return size;
    }
}
