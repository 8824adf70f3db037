package org.hyperbean.drivers.qemu.defaults;

import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskDriver;
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
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.xml.MacAddress;

/** What QEMU takes for granted of one device, for x86 guests. */
final class DeviceDefaults {
    private static final long QXL_FRAME_BUFFER_KIB = 16 * 1024;
    private static final String MAC_PREFIX = "52:54:00";

    private DeviceDefaults() {}

    static Device complete(Device device) {
        return switch (device) {
            case Disk disk -> disk(disk);
            case Controller controller -> controller(controller);
            case NetworkInterface card -> card(card);
            case CharacterDevice character -> character(character);
            case VideoDevice video -> video(video);
            case AudioDevice _,
                    FileSystem _,
                    Graphics _,
                    HostDevice _,
                    HubDevice _,
                    InputDevice _,
                    IommuDevice _,
                    Lease _,
                    MemoryBalloon _,
                    MemoryDevice _,
                    NvramDevice _,
                    PanicDevice _,
                    RandomGenerator _,
                    RedirectedDevice _,
                    RedirectionFilter _,
                    SharedMemory _,
                    SmartCard _,
                    SoundDevice _,
                    TpmDevice _,
                    VsockDevice _,
                    Watchdog _ -> device;
        };
    }

    private static Disk disk(Disk disk) {
        DiskDriver driver = disk.driver();
        return disk.withDriver(
                driver.with(driver.name().orElse("qemu"), driver.format().orElse(ImageFormat.RAW)));
    }

    private static Controller controller(Controller controller) {
        if (controller.model().filter(model -> !model.equals("auto")).isPresent()) {
            return controller;
        }
        return switch (controller.type()) {
            case USB -> controller.withModel("piix3-uhci");
            case SCSI -> controller.withModel("lsilogic");
            case IDE, FDC, SATA, VIRTIO_SERIAL, CCID, PCI, XENBUS, ISA -> controller;
        };
    }

    private static NetworkInterface card(NetworkInterface card) {
        NetworkInterface addressed = card.mac().isPresent() ? card : card.withMac(MacAddress.random(MAC_PREFIX));
        boolean hostDevice = card.type() == NetworkInterface.Type.HOSTDEV;
        return hostDevice || card.model().isPresent() ? addressed : addressed.withModel("rtl8139");
    }

    /** A serial port is on the ISA bus unless it says otherwise. */
    private static CharacterDevice character(CharacterDevice device) {
        if (!(device.target() instanceof SerialTarget serial)) {
            return device;
        }
        SerialTarget.Type type = serial.type() == SerialTarget.Type.NONE ? SerialTarget.Type.ISA_SERIAL : serial.type();
        SerialTarget.Model model = serial.model() == SerialTarget.Model.NONE ? model(type) : serial.model();
        return device.withTarget(serial.as(type, model));
    }

    private static SerialTarget.Model model(SerialTarget.Type type) {
        return switch (type) {
            case NONE -> SerialTarget.Model.NONE;
            case ISA_SERIAL -> SerialTarget.Model.ISA_SERIAL;
            case USB_SERIAL -> SerialTarget.Model.USB_SERIAL;
            case PCI_SERIAL -> SerialTarget.Model.PCI_SERIAL;
            case SPAPR_VIO_SERIAL -> SerialTarget.Model.SPAPR_VTY;
            case SYSTEM_SERIAL -> SerialTarget.Model.PL011;
            case SCLP_SERIAL -> SerialTarget.Model.SCLPCONSOLE;
            case ISA_DEBUG -> SerialTarget.Model.ISA_DEBUGCON;
        };
    }

    /** A QXL card has frame buffer memory apart from its other memory. */
    private static VideoDevice video(VideoDevice video) {
        boolean qxl = video.is(VideoDevice.Model.QXL);
        return qxl && video.memory().vga() == 0
                ? video.withModel(VideoDevice.Model.QXL, video.memory().withVga(QXL_FRAME_BUFFER_KIB))
                : video;
    }
}
