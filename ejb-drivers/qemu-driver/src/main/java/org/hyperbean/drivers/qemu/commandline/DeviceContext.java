package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.BootDevice;
import org.hyperbean.documents.domain.DomainDocument;

/** What one device's arguments need to know of the other devices. */
record DeviceContext(DomainDocument document, List<Controller> controllers, List<Disk> disksWithMedium) {
    static DeviceContext of(DomainDocument document) {
        return new DeviceContext(
                document,
                document.devices().of(Controller.class).toList(),
                document.devices()
                        .of(Disk.class)
                        .filter(disk -> disk.source().isPresent())
                        .toList());
    }

    /** The number in a disk's node names: libvirt counts from the last disk with a medium. */
    int nodeNumber(Disk disk) {
        return disksWithMedium.size() - disksWithMedium.indexOf(disk);
    }

    /** QEMU's name of a PCI bus. */
    String pciBus(int number) {
        return controllers.stream()
                .filter(controller -> controller.type() == Controller.Type.PCI
                        && controller.index().equals(Optional.of(number)))
                .flatMap(controller -> controller.info().alias().stream())
                .findFirst()
                .orElse("pci." + number);
    }

    Optional<Controller> controller(Controller.Type type, long index) {
        return controllers.stream()
                .filter(controller -> controller.type() == type
                        && controller.index().filter(own -> own == index).isPresent())
                .findFirst();
    }

    /** Where a device stands among those to boot from: its own order, or that of the first device of its kind. */
    Optional<Long> bootIndex(Device device) {
        Optional<Long> own = device.info().bootOrder();
        return own.isPresent()
                ? own
                : kind(device).filter(kind -> isFirst(device, kind)).flatMap(this::place);
    }

    private Optional<Long> place(BootDevice kind) {
        int place = document.os().bootDevices().indexOf(kind);
        return place < 0 ? Optional.empty() : Optional.of(place + 1L);
    }

    private boolean isFirst(Device device, BootDevice kind) {
        return document.devices().all().stream()
                .filter(other -> kind(other).equals(Optional.of(kind)))
                .findFirst()
                .filter(device::equals)
                .isPresent();
    }

    private static Optional<BootDevice> kind(Device device) {
        return switch (device) {
            case Disk disk ->
                Optional.of(
                        switch (disk.kind()) {
                            case DISK, LUN -> BootDevice.HD;
                            case CDROM -> BootDevice.CDROM;
                            case FLOPPY -> BootDevice.FD;
                        });
            case NetworkInterface _ -> Optional.of(BootDevice.NETWORK);
            default -> Optional.empty();
        };
    }

    /** The bus and address of a device on a PCI bus; nothing for a device elsewhere. */
    DeviceArgument withPciPlace(DeviceArgument argument, Device device) {
        if (!(device.info().address().orElse(null) instanceof DeviceAddress.Pci place)) {
            return argument;
        }
        boolean multifunction = place.multifunction().orElse(false);
        String function = place.function() != 0 || multifunction ? ".0x" + Integer.toHexString(place.function()) : "";
        DeviceArgument placed = argument.with("bus", pciBus(place.bus()));
        return (multifunction ? placed.with("multifunction", true) : placed)
                .with("addr", "0x" + Integer.toHexString(place.slot()) + function);
    }
}
