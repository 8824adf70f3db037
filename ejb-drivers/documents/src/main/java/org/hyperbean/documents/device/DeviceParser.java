package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;

/**
 * Reads all devices of a domain. libvirt reads them in another order than it writes them; of several devices that are
 * wrong it reports the first that it reads.
 */
public final class DeviceParser {
    private static final List<DeviceElement> AFTER_CONTROLLERS = List.of(
            DeviceElement.LEASE,
            DeviceElement.FILESYSTEM,
            DeviceElement.INTERFACE,
            DeviceElement.SMARTCARD,
            DeviceElement.PARALLEL,
            DeviceElement.SERIAL,
            DeviceElement.CONSOLE,
            DeviceElement.CHANNEL,
            DeviceElement.INPUT,
            DeviceElement.GRAPHICS,
            DeviceElement.SOUND,
            DeviceElement.AUDIO,
            DeviceElement.VIDEO,
            DeviceElement.HOSTDEV,
            DeviceElement.WATCHDOG,
            DeviceElement.MEMBALLOON,
            DeviceElement.RNG,
            DeviceElement.TPM,
            DeviceElement.NVRAM,
            DeviceElement.HUB,
            DeviceElement.REDIRDEV,
            DeviceElement.REDIRFILTER,
            DeviceElement.PANIC,
            DeviceElement.SHMEM,
            DeviceElement.MEMORY,
            DeviceElement.IOMMU,
            DeviceElement.VSOCK);

    private DeviceParser() {}

    /** The devices in a {@code <devices>} element. */
    public static List<Device> parseAll(XmlElement devices, ParseOptions options) {
        List<Disk> disks = new ArrayList<>();
        for (XmlElement disk : devices.children(DeviceElement.DISK.text())) {
            disks.add(Disk.parse(disk, options));
        }
        List<Device> parsed = new ArrayList<>(DiskOrder.of(disks));
        List<Controller> controllers =
                ControllerOrder.parse(devices.children(DeviceElement.CONTROLLER.text()), options);
        parsed.addAll(controllers);
        for (DeviceElement element : AFTER_CONTROLLERS) {
            List<XmlElement> found = devices.children(element.text());
            DeviceLimits.check(element, found.size());
            for (int index = 0; index < found.size(); index++) {
                Device device = parse(found.get(index), element, index, options);
                requireUsb(device, controllers);
                parsed.add(device);
            }
        }
        return parsed;
    }

    private static void requireUsb(Device device, List<Controller> controllers) {
        if (controllers.stream().noneMatch(Controller::forbidsUsb)) {
            return;
        }
        if (device instanceof HostDevice host && host.source() instanceof UsbDeviceSource) {
            throw XmlErrors.unsupported("Can't add host USB device: USB is disabled in this host");
        }
        if (device instanceof HubDevice) {
            throw XmlErrors.unsupported("Can't add USB hub: USB is disabled for this domain");
        }
    }

    private static Device parse(XmlElement xml, DeviceElement element, int index, ParseOptions options) {
        return switch (element) {
            case DISK -> Disk.parse(xml, options);
            case CONTROLLER -> Controller.parse(xml, options);
            case INTERFACE -> NetworkInterface.parse(xml, options);
            case SERIAL, PARALLEL, CONSOLE, CHANNEL -> CharacterDevice.parse(xml, element, index, options);
            case INPUT -> InputDevice.parse(xml, options);
            case GRAPHICS -> Graphics.parse(xml, options);
            case SOUND -> SoundDevice.parse(xml, options);
            case AUDIO -> AudioDevice.parse(xml);
            case VIDEO -> VideoDevice.parse(xml, options);
            case SMARTCARD -> SmartCard.parse(xml, options);
            case TPM -> TpmDevice.parse(xml, options);
            case REDIRDEV -> RedirectedDevice.parse(xml, options);
            case REDIRFILTER -> RedirectionFilter.parse(xml);
            case WATCHDOG -> Watchdog.parse(xml, options);
            case MEMBALLOON -> MemoryBalloon.parse(xml, options);
            case RNG -> RandomGenerator.parse(xml, options);
            case NVRAM -> NvramDevice.parse(xml, options);
            case PANIC -> PanicDevice.parse(xml, options);
            case SHMEM -> SharedMemory.parse(xml, options);
            case MEMORY -> MemoryDevice.parse(xml, options);
            case IOMMU -> IommuDevice.parse(xml, options);
            case VSOCK -> VsockDevice.parse(xml, options);
            case LEASE -> Lease.parse(xml);
            case FILESYSTEM -> FileSystem.parse(xml, options);
            case HOSTDEV -> HostDevice.parse(xml, options);
            case HUB -> HubDevice.parse(xml, options);
        };
    }
}
