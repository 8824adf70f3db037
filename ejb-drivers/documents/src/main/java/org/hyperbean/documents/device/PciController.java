package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What only a PCI controller has: the hypervisor's name for it, its {@code <target>} and the hole in the guest's
 * memory.
 *
 * @param chassisNumber of a bridge
 * @param chassis of a port
 * @param busNumber the first bus behind an expander
 * @param index of a POWER host bridge
 * @param numaNode the guest's node that the buses belong to
 * @param holeKiB the size of the hole above 4 GiB
 */
public record PciController(
        Optional<ModelName> name,
        Optional<Integer> chassisNumber,
        Optional<Integer> chassis,
        Optional<Integer> port,
        Optional<Integer> busNumber,
        Optional<Integer> index,
        Optional<Boolean> hotplug,
        Optional<Integer> numaNode,
        Optional<Long> holeKiB) {

    /** Nothing said. */
    public static final PciController NONE = parse(XmlElement.empty("target"), Optional.empty(), Optional.empty());

    private static final int LARGEST_BYTE = 255;
    private static final int LAST_BUS = 254;
    private static final int LAST_TARGET = 30;

    /** What the hypervisor calls the controller. */
    public enum ModelName implements XmlChoice {
        NONE,
        PCI_BRIDGE,
        I82801B11_BRIDGE,
        IOH3420,
        X3130_UPSTREAM,
        XIO3130_DOWNSTREAM,
        PXB,
        PXB_PCIE,
        PCIE_ROOT_PORT,
        SPAPR_PCI_HOST_BRIDGE,
        PCIE_PCI_BRIDGE
    }

    static PciController parse(XmlElement controller, Controller.Type type) {
        boolean pci = type == Controller.Type.PCI;
        Optional<ModelName> name = single(controller, "model")
                .filter(_ -> pci)
                .flatMap(element -> XmlValues.choice(element, "name", ModelName.class))
                .filter(word -> word != ModelName.NONE);
        Optional<XmlElement> target = single(controller, "target");
        PciController parsed = target.filter(_ -> pci)
                .map(element -> parse(element, name, Optional.empty()))
                .orElse(new PciController(
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Optional<Integer> node =
                target.flatMap(element -> element.childText("node")).map(PciController::node);
        return pci ? parsed.withNode(node) : NONE;
    }

    private static PciController parse(XmlElement target, Optional<ModelName> name, Optional<Integer> node) {
        Optional<Integer> chassisNumber = number(target, "chassisNr");
        Optional<Integer> chassis = number(target, "chassis");
        Optional<Integer> port = number(target, "port");
        Optional<Integer> busNumber = number(target, "busNr");
        Optional<Boolean> hotplug = XmlValues.onOff(target, "hotplug");
        return new PciController(
                name,
                chassisNumber,
                chassis,
                port,
                busNumber,
                number(target, "index"),
                hotplug,
                node,
                Optional.empty());
    }

    /** The same with the hole, which libvirt reads later than the rest and in root controllers only. */
    PciController withHole(XmlElement controller, Controller.Type type, Optional<String> model) {
        boolean root = type == Controller.Type.PCI
                && model.filter(word -> word.equals("pci-root") || word.equals("pcie-root"))
                        .isPresent();
        Optional<Long> hole = controller
                .child("pcihole64")
                .filter(element -> root && !element.text().isEmpty())
                .map(element -> ScaledSize.kibibytes(element, "./pcihole64"));
        return new PciController(name, chassisNumber, chassis, port, busNumber, index, hotplug, numaNode, hole);
    }

    private PciController withNode(Optional<Integer> node) {
        return new PciController(name, chassisNumber, chassis, port, busNumber, index, hotplug, node, holeKiB);
    }

    /** Writes name and target; older hosts do not know that a POWER host bridge has a name. */
    void format(XmlWriter out, boolean oldRoot) {
        out.element("model")
                .choice("name", name.filter(word -> !(oldRoot && word == ModelName.SPAPR_PCI_HOST_BRIDGE)))
                .endIfAny();
        out.element("target")
                .number("chassisNr", chassisNumber)
                .number("chassis", chassis)
                .attribute("port", port.map("0x%x"::formatted))
                .number("busNr", busNumber)
                .number("index", index)
                .onOff("hotplug", hotplug)
                .bodyIfAny(body -> body.text("node", numaNode.map(String::valueOf)));
    }

    void formatHole(XmlWriter out) {
        holeKiB.ifPresent(
                size -> out.element("pcihole64").attribute("unit", "KiB").text(Long.toString(size)));
    }

    /** Refuses numbers that no bus has. */
    void validate(int controller) {
        if (controller > LARGEST_BYTE) {
            throw XmlErrors.unsupported("PCI controller index " + controller + " too high, maximum is " + LARGEST_BYTE);
        }
        index.ifPresent(number -> {
            range("target index", number, 0, LAST_TARGET);
            if ((controller == 0) != (number == 0)) {
                throw XmlErrors.unsupported(
                        "Only the PCI controller with index 0 can have target index 0, and vice versa");
            }
        });
        chassisNumber.ifPresent(number -> range("chassisNr", number, 1, LARGEST_BYTE));
        chassis.ifPresent(number -> range("chassis", number, 0, LARGEST_BYTE));
        port.ifPresent(number -> range("port", number, 0, LARGEST_BYTE));
        busNumber.ifPresent(number -> range("busNr", number, 1, LAST_BUS));
        if (numaNode.isPresent() && controller == 0) {
            throw XmlErrors.unsupported("The PCI controller with index=0 can't be associated with a NUMA node");
        }
    }

    private static void range(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw XmlErrors.unsupported(
                    "PCI controller %s '%d' out of range - must be %d-%d".formatted(what, number, least, most));
        }
    }

    private static Optional<XmlElement> single(XmlElement controller, String name) {
        List<XmlElement> found = controller.children(name);
        if (found.size() > 1) {
            throw XmlErrors.document("Multiple <" + name + "> elements in controller definition not allowed");
        }
        return found.stream().findFirst();
    }

    private static Optional<Integer> number(XmlElement target, String attribute) {
        Optional<Integer> value = XmlValues.integerAnyBase(target, attribute);
        value.filter(number -> number < 0).ifPresent(_ -> {
            throw XmlErrors.unexpectedAttribute(
                    target, attribute, target.attribute(attribute).orElseThrow(), "non-negative value");
        });
        return value;
    }

    private static int node(String text) {
        return Numbers.integer(text, Numbers.DECIMAL)
                .filter(number -> number >= 0)
                .orElseThrow(() -> XmlErrors.document("invalid NUMA node in target"));
    }
}
