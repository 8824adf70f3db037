package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <features>} element: what the machine offers, each an element of its own in libvirt's order. */
public record Features(XmlElement element) {
    private static final Shape SHAPE = Shape.of("features")
            .children(
                    Shape.of("acpi"),
                    Shape.of("apic").onOff("eoi"),
                    Shape.of("pae"),
                    Shape.of("hap").onOff("state"),
                    Shape.of("viridian"),
                    Shape.of("privnet"),
                    Shape.whole("hyperv"),
                    Shape.whole("kvm"),
                    Shape.of("pvspinlock").onOff("state").usually("state", "on"),
                    Shape.whole("capabilities"),
                    Shape.of("pmu").onOff("state").usually("state", "on"),
                    Shape.of("vmport").onOff("state"),
                    Shape.of("gic").texts("version"),
                    Shape.whole("smm"),
                    Shape.of("ioapic").words("driver", "kvm", "qemu"),
                    Shape.whole("hpt"),
                    Shape.of("vmcoreinfo").onOff("state").usually("state", "on"),
                    Shape.of("htm").onOff("state"),
                    Shape.of("nested-hv").onOff("state"),
                    Shape.of("msrs").words("unknown", "ignore", "fault"),
                    Shape.of("ccf-assist").onOff("state"),
                    Shape.whole("xen"),
                    Shape.of("cfpc").texts("value"),
                    Shape.of("sbbc").texts("value"),
                    Shape.of("ibs").texts("value"),
                    Shape.whole("tcg"));

    static Features parse(XmlElement root) {
        return new Features(root.child("features").map(SHAPE::apply).orElse(XmlElement.empty("features")));
    }

    void format(XmlWriter out) {
        if (element.children().findAny().isPresent()) {
            out.verbatim(element);
        }
    }

    /** Whether a feature such as {@code acpi} is there. */
    public boolean has(String name) {
        return element.child(name).isPresent();
    }

    /** A feature that is there. */
    public Optional<XmlElement> feature(String name) {
        return element.child(name);
    }
}
