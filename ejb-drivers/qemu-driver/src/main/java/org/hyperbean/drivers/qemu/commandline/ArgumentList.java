package org.hyperbean.drivers.qemu.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.FileSystem;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.HostDevice;
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
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.LibvirtException;

/** Puts a whole argument list together, in the order and with the names that libvirt 9.0.0 gives. */
public final class ArgumentList {
    private ArgumentList() {}

    /**
     * The arguments that start a domain with its processors stopped.
     *
     * @param document with an alias for every device
     * @param monitor where the process is to listen for the daemon
     * @throws LibvirtException unsupported configuration where the document asks for what this driver cannot start
     */
    public static List<String> of(DomainDocument document, Path emulator, Path monitor) {
        List<String> arguments = new ArrayList<>();
        arguments.add(emulator.toString());
        arguments.addAll(MachineArguments.of(document));
        arguments.addAll(List.of("-no-user-config", "-nodefaults"));
        arguments.addAll(List.of(
                "-chardev",
                Commas.join(
                        "socket",
                        "id=charmonitor",
                        "path=" + Commas.escape(monitor.toString()),
                        "server=on",
                        "wait=off")));
        arguments.addAll(List.of("-mon", "chardev=charmonitor,id=monitor,mode=control"));
        arguments.addAll(BootArguments.of(document));
        DeviceContext context = DeviceContext.of(document);
        document.devices().all().stream()
                .sorted(Comparator.comparingInt(ArgumentList::place))
                .forEach(device -> arguments.addAll(ofDevice(device, context)));
        arguments.addAll(
                List.of("-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny"));
        arguments.addAll(List.of("-msg", "timestamp=on"));
        return List.copyOf(arguments);
    }

    /** QEMU wants a device to stand behind what it is plugged into: controllers first, sounds before displays. */
    private static int place(Device device) {
        return switch (device.element()) {
            case CONTROLLER -> 0;
            case GRAPHICS, SOUND -> 2;
            case VIDEO, HOSTDEV, REDIRDEV, REDIRFILTER, HUB, WATCHDOG, MEMBALLOON, RNG, NVRAM, PANIC -> 3;
            case SHMEM, MEMORY, IOMMU, VSOCK -> 3;
            default -> 1;
        };
    }

    private static List<String> ofDevice(Device device, DeviceContext context) {
        return switch (device) {
            case Disk disk -> DiskArguments.of(disk, context);
            case Controller controller -> ControllerArguments.of(controller, context);
            case NetworkInterface card -> InterfaceArguments.of(card, context);
            case CharacterDevice character -> CharacterArguments.of(character, context);
            case InputDevice input -> InputArguments.of(input, context);
            case Graphics graphics -> GraphicsArguments.of(graphics, context);
            case VideoDevice video -> VideoArguments.of(video, context);
            case MemoryBalloon balloon -> PlainArguments.balloon(balloon, context);
            case RandomGenerator generator -> PlainArguments.randomNumbers(generator, context);
            case Watchdog watchdog -> PlainArguments.watchdog(watchdog, context);
            case PanicDevice panic -> PlainArguments.panic(panic);
            case AudioDevice audio -> AudioArguments.of(audio);
            case FileSystem _,
                    HostDevice _,
                    HubDevice _,
                    IommuDevice _,
                    Lease _,
                    MemoryDevice _,
                    NvramDevice _,
                    RedirectedDevice _,
                    RedirectionFilter _,
                    SharedMemory _,
                    SmartCard _,
                    SoundDevice _,
                    TpmDevice _,
                    VsockDevice _ -> throw PlainArguments.unsupported(device);
        };
    }
}
