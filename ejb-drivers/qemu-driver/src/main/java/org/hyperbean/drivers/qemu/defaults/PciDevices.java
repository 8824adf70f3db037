package org.hyperbean.drivers.qemu.defaults;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskTarget;
import org.hyperbean.documents.device.FileSystem;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.HostDevice;
import org.hyperbean.documents.device.HostDeviceSource;
import org.hyperbean.documents.device.HubDevice;
import org.hyperbean.documents.device.InputDevice;
import org.hyperbean.documents.device.IommuDevice;
import org.hyperbean.documents.device.Lease;
import org.hyperbean.documents.device.MemoryBalloon;
import org.hyperbean.documents.device.MemoryDevice;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.device.NvramDevice;
import org.hyperbean.documents.device.PanicDevice;
import org.hyperbean.documents.device.RandomGenerator;
import org.hyperbean.documents.device.RedirectedDevice;
import org.hyperbean.documents.device.RedirectionFilter;
import org.hyperbean.documents.device.SharedMemory;
import org.hyperbean.documents.device.SmartCard;
import org.hyperbean.documents.device.SoundDevice;
import org.hyperbean.documents.device.TpmDevice;
import org.hyperbean.documents.device.VideoDevice;
import org.hyperbean.documents.device.VsockDevice;
import org.hyperbean.documents.device.Watchdog;

/** Which devices of a guest sit on a PCI bus, and in which order they are given their places. */
final class PciDevices {
    private static final List<DeviceElement> ORDER = List.of(
            DeviceElement.FILESYSTEM,
            DeviceElement.INTERFACE,
            DeviceElement.SOUND,
            DeviceElement.CONTROLLER,
            DeviceElement.DISK,
            DeviceElement.HOSTDEV,
            DeviceElement.MEMBALLOON,
            DeviceElement.RNG,
            DeviceElement.WATCHDOG,
            DeviceElement.VIDEO,
            DeviceElement.SHMEM,
            DeviceElement.INPUT,
            DeviceElement.SERIAL,
            DeviceElement.VSOCK);

    private PciDevices() {}

    /** The positions in a list of the devices that need a place, PCI bridges first. */
    static List<Integer> positions(List<Device> devices) {
        Stream<Integer> bridges = positions(devices, PciDevices::isBridge);
        Stream<Integer> others = ORDER.stream()
                .flatMap(element -> positions(
                        devices, device -> device.element() == element && !isBridge(device) && isPci(device)));
        return Stream.concat(bridges, others).toList();
    }

    private static Stream<Integer> positions(List<Device> devices, Predicate<Device> wanted) {
        return IntStream.range(0, devices.size())
                .filter(position -> wanted.test(devices.get(position)))
                .boxed();
    }

    /** Whether it is a PCI controller that sits on another one. */
    static boolean isBridge(Device device) {
        return device instanceof Controller controller
                && controller.type() == Controller.Type.PCI
                && !controller.isPciRoot();
    }

    private static boolean isPci(Device device) {
        return switch (device) {
            case Disk disk -> disk.target().bus() == DiskTarget.Bus.VIRTIO;
            case Controller controller -> isPci(controller);
            case NetworkInterface card -> !card.model().equals(Optional.of("usb-net"));
            case CharacterDevice character ->
                character.target() instanceof SerialTarget serial && serial.type() == SerialTarget.Type.PCI_SERIAL;
            case InputDevice input -> input.isOn(InputDevice.Bus.VIRTIO);
            case VideoDevice video -> !video.is(VideoDevice.Model.NONE);
            case SoundDevice sound -> isPci(sound.model());
            case MemoryBalloon balloon -> balloon.exists();
            case Watchdog watchdog -> watchdog.model() == Watchdog.Model.I6300ESB;
            case HostDevice host -> host.source() instanceof HostDeviceSource.Pci;
            case FileSystem _, RandomGenerator _, SharedMemory _, VsockDevice _ -> true;
            case AudioDevice _,
                    Graphics _,
                    HubDevice _,
                    IommuDevice _,
                    Lease _,
                    MemoryDevice _,
                    NvramDevice _,
                    PanicDevice _,
                    RedirectedDevice _,
                    RedirectionFilter _,
                    SmartCard _,
                    TpmDevice _ -> false;
        };
    }

    private static boolean isPci(Controller controller) {
        return switch (controller.type()) {
            case IDE, FDC, CCID, PCI, XENBUS, ISA -> false;
            case SCSI, SATA, VIRTIO_SERIAL -> true;
            case USB -> !controller.model().equals(Optional.of("none"));
        };
    }

    private static boolean isPci(SoundDevice.Model sound) {
        return switch (sound) {
            case SB16, PCSPK, USB -> false;
            case ES1370, AC97, ICH6, ICH7, ICH9 -> true;
        };
    }
}
