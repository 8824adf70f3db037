package org.hyperbean.drivers.qemu;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskTarget;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.documents.domain.DomainDocument;

/** Names the devices of a starting guest as libvirt does. For one document. */
final class Aliases {
    private final DomainDocument document;
    private final Map<DeviceElement, Integer> counts = new EnumMap<>(DeviceElement.class);

    private Aliases(DomainDocument document) {
        this.document = document;
    }

    /** The document with an alias for every device that has one; a user's own alias stays. */
    static DomainDocument assign(DomainDocument document) {
        Aliases aliases = new Aliases(document);
        Devices named = document.devices().map(aliases::name);
        return document.withDevices(named);
    }

    private Device name(Device device) {
        int number = counts.merge(device.element(), 1, Integer::sum) - 1;
        if (device.info().alias().isPresent()) {
            return device;
        }
        return alias(device, number).map(device::alias).orElse(device);
    }

    private Optional<String> alias(Device device, int number) {
        return switch (device) {
            case Disk disk -> Optional.of(disk(disk));
            case Controller controller -> Optional.of(controller(controller));
            default ->
                switch (device.element()) {
                    case GRAPHICS, AUDIO, LEASE -> Optional.empty();
                    case INTERFACE -> Optional.of("net" + number);
                    case MEMBALLOON -> Optional.of("balloon" + number);
                    case FILESYSTEM -> Optional.of("fs" + number);
                    case REDIRDEV -> Optional.of("redir" + number);
                    case MEMORY -> Optional.of("dimm" + number);
                    default -> Optional.of(device.element().text() + number);
                };
        };
    }

    private String disk(Disk disk) {
        DiskTarget.Bus bus = disk.target().bus();
        if (disk.info().address().orElse(null) instanceof DeviceAddress.Drive place) {
            String target = bus == DiskTarget.Bus.SCSI && isVirtioScsi(place) ? place.target() + "-" : "";
            return "%s%d-%d-%s%d".formatted(bus.text(), place.controller(), place.bus(), target, place.unit());
        }
        return bus.text() + "-disk" + disk.target().index();
    }

    private boolean isVirtioScsi(DeviceAddress.Drive place) {
        return document.devices()
                .of(Controller.class)
                .filter(controller -> controller.type() == Controller.Type.SCSI)
                .filter(controller -> controller.index().equals(Optional.of(Math.toIntExact(place.controller()))))
                .anyMatch(controller -> controller.model().equals(Optional.of("virtio-scsi")));
    }

    private String controller(Controller controller) {
        int index = controller.index().orElse(0);
        boolean first = index == 0;
        return switch (controller.type()) {
            case PCI -> (controller.model().equals(Optional.of("pcie-root")) ? "pcie." : "pci.") + index;
            case USB -> first ? "usb" : "usb" + index;
            case IDE -> first ? "ide" : "ide" + index;
            case SATA -> first && isQ35() ? "ide" : "sata" + index;
            case SCSI, FDC, VIRTIO_SERIAL, CCID, XENBUS, ISA ->
                controller.type().text() + index;
        };
    }

    private boolean isQ35() {
        return document.os().machine().filter(name -> name.contains("q35")).isPresent();
    }
}
