package org.hyperbean.drivers.qemu.defaults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceAddress.Usb;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskTarget;
import org.hyperbean.documents.device.HostDevice;
import org.hyperbean.documents.device.HubDevice;
import org.hyperbean.documents.device.InputDevice;
import org.hyperbean.documents.device.RedirectedDevice;
import org.hyperbean.documents.device.UsbDeviceSource;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.documents.domain.DomainDocument;

/** Plugs USB devices into the ports of the first USB controller, as long as it has free ones. */
final class UsbPorts {
    private static final List<DeviceElement> ORDER = List.of(
            DeviceElement.HUB, DeviceElement.DISK, DeviceElement.HOSTDEV, DeviceElement.INPUT, DeviceElement.REDIRDEV);

    private final List<Device> devices;
    private final Set<String> taken = new HashSet<>();
    private final int ports;

    private UsbPorts(List<Device> devices) {
        this.devices = new ArrayList<>(devices);
        ports = devices.stream()
                .filter(Controller.class::isInstance)
                .map(Controller.class::cast)
                .filter(controller -> controller.type() == Controller.Type.USB
                        && controller.index().equals(Optional.of(0)))
                .findFirst()
                .map(UsbPorts::ports)
                .orElse(0);
    }

    static DomainDocument assign(DomainDocument document) {
        UsbPorts usb = new UsbPorts(document.devices().all());
        usb.takeGiven();
        for (DeviceElement element : ORDER) {
            usb.plug(element);
        }
        return document.withDevices(new Devices(document.devices().emulator(), usb.devices));
    }

    private void takeGiven() {
        for (Device device : devices) {
            if (device.info().address().orElse(null) instanceof Usb usb && usb.bus() == 0) {
                usb.port().ifPresent(taken::add);
            }
        }
    }

    private void plug(DeviceElement element) {
        for (int i = 0; i < devices.size(); i++) {
            Device device = devices.get(i);
            if (device.element() == element
                    && isUsb(device)
                    && device.info().address().isEmpty()) {
                Optional<String> port = nextPort();
                devices.set(i, port.isPresent() ? device.at(new Usb(0, port)) : device);
            }
        }
    }

    private Optional<String> nextPort() {
        for (int number = 1; number <= ports; number++) {
            String port = Integer.toString(number);
            if (taken.add(port)) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }

    private static boolean isUsb(Device device) {
        return switch (device) {
            case Disk disk -> disk.target().bus() == DiskTarget.Bus.USB;
            case HostDevice host -> host.source() instanceof UsbDeviceSource;
            case InputDevice input -> input.isOn(InputDevice.Bus.USB);
            case HubDevice _, RedirectedDevice _ -> true;
            default -> false;
        };
    }

    /** How many devices can be plugged into a controller, as libvirt 9.0.0 counts. */
    private static int ports(Controller controller) {
        return switch (controller.model().orElse("")) {
            case "none" -> 0;
            case "ich9-ehci1", "ehci" -> 6;
            case "nec-xhci", "qemu-xhci" -> controller.ports().orElse(4);
            case "pci-ohci" -> 3;
            default -> 2;
        };
    }
}
