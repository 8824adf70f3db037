package org.hyperbean.documents.device;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;

/**
 * Reads all devices of a domain. libvirt reads them in another order than it writes them; of several devices that are
 * wrong it reports the first that it reads.
 */
public final class DeviceParser {
    private static final List<DeviceElement> AFTER_DISKS = List.of(
            DeviceElement.CONTROLLER,
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
        List<Disk> disks = devices.children(DeviceElement.DISK.text()).stream()
                .map(disk -> Disk.parse(disk, options))
                .toList();
        Stream<Device> others =
                AFTER_DISKS.stream().flatMap(element -> number(devices.children(element.text()), element, options));
        return Stream.concat(DiskOrder.of(disks).stream(), others).toList();
    }

    private static Stream<Device> number(List<XmlElement> found, DeviceElement element, ParseOptions options) {
        DeviceLimits.check(element, found.size());
        return IntStream.range(0, found.size()).mapToObj(index -> parse(found.get(index), element, index, options));
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
            case HUB -> HubDevice.parse(xml, options);
            case LEASE, FILESYSTEM, HOSTDEV -> PlainDevice.parse(xml, element, options);
        };
    }
}
