package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device on a PCI bus.
 *
 * @param deviceClass what kind of device it is
 * @param numaNode the memory that it is near to
 */
public record PciCapability(
        Optional<Integer> deviceClass,
        PciPlace place,
        DeviceMaker product,
        DeviceMaker vendor,
        PciFeatures features,
        Optional<PciGroup> group,
        Optional<Integer> numaNode,
        Optional<PciExpress> express)
        implements Capability {
    private static final int HEXADECIMAL = 16;
    private static final int LARGEST_CLASS = 0xFFFFFF;

    /** Where on its bus a device is. */
    public record PciPlace(long domain, long bus, long slot, long function) {
        private static PciPlace parse(CapabilityReader reader) {
            return new PciPlace(
                    reader.number("domain", "PCI domain ID"),
                    reader.number("bus", "PCI bus ID"),
                    reader.number("slot", "PCI slot ID"),
                    reader.number("function", "PCI function ID"));
        }

        private void format(XmlWriter out) {
            out.element("domain").text(Long.toString(domain));
            out.element("bus").text(Long.toString(bus));
            out.element("slot").text(Long.toString(slot));
            out.element("function").text(Long.toString(function));
        }
    }

    static PciCapability parse(CapabilityReader reader) {
        XmlElement xml = reader.xml();
        Optional<Integer> deviceClass = xml.childText("class")
                .map(text -> Numbers.integer(text, HEXADECIMAL)
                        .filter(number -> number <= LARGEST_CLASS)
                        .orElseThrow(() -> reader.invalid("PCI class")));
        PciPlace place = PciPlace.parse(reader);
        DeviceMaker vendor = DeviceMaker.parse(reader, "vendor", "PCI vendor ID");
        DeviceMaker product = DeviceMaker.parse(reader, "product", "PCI product ID");
        PciFeatures features = PciFeatures.parse(xml);
        Optional<PciGroup> group = xml.child("iommuGroup").map(PciGroup::parse);
        Optional<Integer> numaNode = xml.child("numa")
                .flatMap(numa -> numa.filledAttribute("node"))
                .map(text -> Numbers.integer(text, Numbers.DECIMAL).orElseThrow(() -> reader.invalid("NUMA node ID")));
        return new PciCapability(
                deviceClass,
                place,
                product,
                vendor,
                features,
                group,
                numaNode,
                xml.child("pci-express").map(PciExpress::parse));
    }

    @Override
    public Type type() {
        return Type.PCI;
    }

    @Override
    public boolean includes(Type kind) {
        return kind == type()
                || (kind == Type.MDEV_TYPES && features.isDivisible())
                || (kind == Type.VPD && features.vitalData().isPresent());
    }

    @Override
    public void format(XmlWriter out) {
        out.text("class", deviceClass.filter(number -> number >= 0).map("0x%06x"::formatted));
        place.format(out);
        product.format(out, "product");
        vendor.format(out, "vendor");
        features.format(out);
        group.ifPresent(devices -> devices.format(out));
        numaNode.filter(node -> node >= 0)
                .ifPresent(node -> out.element("numa").attribute("node", node).end());
        express.ifPresent(link -> link.format(out));
    }
}
