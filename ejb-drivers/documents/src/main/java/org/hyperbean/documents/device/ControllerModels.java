package org.hyperbean.documents.device;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.xml.XmlErrors;

/** The models that each type of controller may have, as libvirt 9.0.0 knows them. */
final class ControllerModels {
    private static final Map<Controller.Type, Set<String>> MODELS = Map.of(
            Controller.Type.PCI,
            Set.of(
                    "pci-root",
                    "pcie-root",
                    "pci-bridge",
                    "dmi-to-pci-bridge",
                    "pcie-to-pci-bridge",
                    "pcie-root-port",
                    "pcie-switch-upstream-port",
                    "pcie-switch-downstream-port",
                    "pci-expander-bus",
                    "pcie-expander-bus"),
            Controller.Type.SCSI,
            Set.of(
                    "auto",
                    "buslogic",
                    "lsilogic",
                    "lsisas1068",
                    "vmpvscsi",
                    "ibmvscsi",
                    "virtio-scsi",
                    "lsisas1078",
                    "virtio-transitional",
                    "virtio-non-transitional",
                    "ncr53c90",
                    "dc390",
                    "am53c974"),
            Controller.Type.USB,
            Set.of(
                    "piix3-uhci",
                    "piix4-uhci",
                    "ehci",
                    "ich9-ehci1",
                    "ich9-uhci1",
                    "ich9-uhci2",
                    "ich9-uhci3",
                    "vt82c686b-uhci",
                    "pci-ohci",
                    "nec-xhci",
                    "qusb1",
                    "qusb2",
                    "qemu-xhci",
                    "none"),
            Controller.Type.IDE,
            Set.of("piix3", "piix4", "ich6"),
            Controller.Type.VIRTIO_SERIAL,
            Set.of("virtio", "virtio-transitional", "virtio-non-transitional"));

    private ControllerModels() {}

    static Optional<String> check(Controller.Type type, Optional<String> model) {
        Set<String> known = MODELS.getOrDefault(type, Set.of());
        model.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw XmlErrors.unsupported("Unknown model type '" + name + "'");
        });
        return model;
    }
}
