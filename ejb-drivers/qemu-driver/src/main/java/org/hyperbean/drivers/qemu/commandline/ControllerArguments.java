package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.PciController;

/** Controllers that are not part of the machine. */
final class ControllerArguments {
    private ControllerArguments() {}

    static List<String> of(Controller controller, DeviceContext context) {
        Optional<String> driver = driver(controller, context);
        if (driver.isEmpty()) {
            return List.of();
        }
        DeviceArgument argument =
                DeviceArgument.device(driver.get(), controller.info().alias().orElseThrow());
        if (controller.type() == Controller.Type.PCI) {
            argument = withPort(argument, controller);
        }
        return context.withPciPlace(argument, controller).arguments();
    }

    private static Optional<String> driver(Controller controller, DeviceContext context) {
        String model = controller.model().orElse("");
        return switch (controller.type()) {
            case USB -> usb(model);
            case PCI -> controller.isPciRoot() ? Optional.empty() : Optional.of(model);
            case SCSI -> Optional.of(scsi(model));
            case VIRTIO_SERIAL -> Optional.of("virtio-serial-pci");
            case SATA ->
                controller.info().alias().equals(Optional.of("ide")) ? Optional.empty() : Optional.of("ich9-ahci");
            case IDE, FDC, ISA -> Optional.empty();
            case CCID, XENBUS ->
                throw Unsupported.configuration(
                        "controllers of type '" + controller.type().text() + "' are not supported for domain '"
                                + context.document().name() + "'");
        };
    }

    private static Optional<String> usb(String model) {
        return switch (model) {
            case "none" -> Optional.empty();
            case "", "piix3-uhci" -> Optional.of("piix3-usb-uhci");
            case "piix4-uhci" -> Optional.of("piix4-usb-uhci");
            case "ehci" -> Optional.of("usb-ehci");
            case "ich9-ehci1", "ich9-uhci1", "ich9-uhci2", "ich9-uhci3" ->
                Optional.of(model.replace("ich9-", "ich9-usb-"));
            case "nec-xhci" -> Optional.of("nec-usb-xhci");
            case "qemu-xhci" -> Optional.of("qemu-xhci");
            default -> throw Unsupported.configuration("Unsupported usb controller model '" + model + "'");
        };
    }

    private static String scsi(String model) {
        return switch (model) {
            case "", "lsilogic" -> "lsi";
            case "virtio-scsi" -> "virtio-scsi-pci";
            default -> throw Unsupported.configuration("Unsupported controller model: " + model);
        };
    }

    private static DeviceArgument withPort(DeviceArgument argument, Controller controller) {
        PciController pci = controller.pci();
        return argument.with("port", pci.port().map("0x%x"::formatted))
                .with("chassis", pci.chassis())
                .with("chassis_nr", pci.chassisNumber());
    }
}
