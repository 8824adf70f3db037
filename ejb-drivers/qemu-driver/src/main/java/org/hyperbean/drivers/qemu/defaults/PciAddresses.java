package org.hyperbean.drivers.qemu.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress;
import org.hyperbean.documents.device.DeviceAddress.Pci;
import org.hyperbean.documents.device.VideoDevice;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.XmlErrors;

/** Gives the PCI devices of a 440FX guest their places: the chip set's own first, then the next free slot for each. */
final class PciAddresses {
    /** The slot of the south bridge. */
    private static final int PIIX3 = 1;

    private static final int IDE_FUNCTION = 1;
    private static final int USB_FUNCTION = 2;

    /** The slot in which guests look for the first video card. */
    private static final int VIDEO = 2;

    private final List<Device> devices;
    private final PciSlots slots;

    private PciAddresses(List<Device> devices) {
        this.devices = new ArrayList<>(devices);
        int buses = (int) devices.stream()
                .filter(device -> device instanceof Controller controller && controller.type() == Controller.Type.PCI)
                .count();
        slots = new PciSlots(buses);
    }

    static DomainDocument assign(DomainDocument document) {
        PciAddresses addresses = new PciAddresses(document.devices().all());
        addresses.takeGiven();
        addresses.placeChipset();
        addresses.placeOthers();
        return document.withDevices(new Devices(document.devices().emulator(), addresses.devices));
    }

    /** A machine without a PCI bus has no room for a PCI device. */
    static void refuseWithoutBus(DomainDocument document) {
        if (!PciDevices.positions(document.devices().all()).isEmpty()) {
            throw XmlErrors.document("No PCI buses available");
        }
    }

    private void takeGiven() {
        devices.stream()
                .flatMap(device -> device.info().address().stream())
                .filter(Pci.class::isInstance)
                .map(Pci.class::cast)
                .filter(address -> !address.isUnassigned())
                .forEach(slots::take);
    }

    private void placeChipset() {
        slots.reserve(PIIX3);
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof Controller controller && isOpen(controller) && isFirst(controller)) {
                boolean ide = controller.type() == Controller.Type.IDE;
                boolean usb = controller.type() == Controller.Type.USB
                        && controller.model().equals(Optional.of("piix3-uhci"));
                if (ide || usb) {
                    devices.set(i, controller.at(new Pci(0, PIIX3, ide ? IDE_FUNCTION : USB_FUNCTION)));
                }
            }
        }
        for (int i = 0; i < devices.size(); i++) {
            if (devices.get(i) instanceof VideoDevice video && video.primary() && isOpen(video)) {
                boolean usable = !video.is(VideoDevice.Model.NONE) && slots.isFree(0, VIDEO);
                if (usable) {
                    Pci address = new Pci(0, VIDEO, 0);
                    slots.take(address);
                    devices.set(i, video.at(address));
                }
            }
        }
    }

    private void placeOthers() {
        for (int position : PciDevices.positions(devices)) {
            Device device = devices.get(position);
            if (isOpen(device)) {
                Pci address = slots.next().orElseThrow(() -> XmlErrors.internal("No more available PCI slots"));
                devices.set(position, device.at(address));
            }
        }
    }

    private static boolean isFirst(Controller controller) {
        return controller.index().equals(Optional.of(0));
    }

    private static boolean isOpen(Device device) {
        Optional<DeviceAddress> address = device.info().address();
        return address.isEmpty() || (address.get() instanceof Pci pci && pci.isUnassigned());
    }
}
