package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What a PCI device can do, as capabilities inside its own.
 *
 * @param physicalFunction the device whose virtual function it is
 * @param virtualFunctions empty where it can have none
 * @param header what its registers look like, where it is no ordinary device
 * @param vitalData the device's own description of itself, as it was written
 */
record PciFeatures(
        Optional<PciAddress> physicalFunction,
        Optional<VirtualFunctions> virtualFunctions,
        Optional<Header> header,
        Optional<MediatedTypes> mediated,
        Optional<XmlElement> vitalData) {
    /** What a device's registers look like. */
    enum Header implements XmlChoice {
        ENDPOINT,
        PCI_BRIDGE,
        CARDBUS_BRIDGE
    }

    /**
     * The virtual functions of a device.
     *
     * @param limit how many there can be, zero where that is not known
     */
    record VirtualFunctions(long limit, List<PciAddress> addresses) {
        private static VirtualFunctions parse(XmlElement xml) {
            long limit = xml.filledAttribute("maxCount")
                    .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                            .orElseThrow(() -> NodeDeviceErrors.document("Malformed 'maxCount' parameter")))
                    .orElse(0L);
            return new VirtualFunctions(limit, PciGroup.addresses(xml));
        }

        private void format(XmlWriter out) {
            XmlWriter.Open element = out.element("capability").attribute("type", "virt_functions");
            if (limit != 0) {
                element.attribute("maxCount", limit);
            }
            element.body(body -> PciGroup.format(body, addresses));
        }
    }

    static PciFeatures parse(XmlElement pci) {
        Optional<PciAddress> physicalFunction = Optional.empty();
        Optional<VirtualFunctions> virtualFunctions = Optional.empty();
        Optional<Header> header = Optional.empty();
        Optional<XmlElement> vitalData = Optional.empty();
        List<MediatedTypes.Kind> mediated = new ArrayList<>();
        for (XmlElement part : pci.children("capability")) {
            String type =
                    part.attribute("type").orElseThrow(() -> NodeDeviceErrors.document("Missing capability type"));
            switch (type) {
                case "phys_function" -> physicalFunction = Optional.of(physicalFunction(part));
                case "virt_functions" -> virtualFunctions = Optional.of(VirtualFunctions.parse(part));
                case "mdev_types" -> mediated.addAll(MediatedTypes.parse(part).kinds());
                case "vpd" -> vitalData = Optional.of(part);
                default ->
                    header = header.or(
                            () -> XmlChoice.find(Header.class, type).filter(found -> found != Header.ENDPOINT));
            }
        }
        Optional<MediatedTypes> types = Optional.of(new MediatedTypes(mediated)).filter(_ -> !mediated.isEmpty());
        return new PciFeatures(physicalFunction, virtualFunctions, header, types, vitalData);
    }

    /** Whether the device can be divided into parts. */
    boolean isDivisible() {
        return mediated.isPresent();
    }

    void format(XmlWriter out) {
        physicalFunction.ifPresent(address -> out.element("capability")
                .attribute("type", "phys_function")
                .body(body -> address.format(body.element("address")).end()));
        virtualFunctions.ifPresent(functions -> functions.format(out));
        header.ifPresent(
                kind -> out.element("capability").attribute("type", kind).end());
        mediated.ifPresent(types -> types.format(out));
        vitalData.ifPresent(out::verbatim);
    }

    private static PciAddress physicalFunction(XmlElement xml) {
        return PciAddress.parse(xml.child("address")
                .orElseThrow(() -> NodeDeviceErrors.document("Missing address in 'phys_function' capability")));
    }
}
