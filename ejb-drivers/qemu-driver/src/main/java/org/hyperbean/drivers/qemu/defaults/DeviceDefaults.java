package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskDriver;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.HubDevice;
import org.hyperbean.documents.device.SoundDevice;
import org.hyperbean.documents.device.InputDevice;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.device.PlainDevice;
import org.hyperbean.documents.device.VideoDevice;
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
            case InputDevice _, Graphics _, SoundDevice _, AudioDevice _, HubDevice _ -> device;
            case PlainDevice plain -> plain(plain);
        };
    }

    private static Disk disk(Disk disk) {
        DiskDriver driver = disk.driver();
        return disk.withDriver(
                driver.with(driver.name().orElse("qemu"), driver.format().orElse("raw")));
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

    private static CharacterDevice character(CharacterDevice device) {
        if (device.element() != DeviceElement.SERIAL) {
            return device;
        }
        String type = device.target().type().orElse("isa-serial");
        Optional<String> model = device.target().model().or(() -> Optional.of(type));
        return device.withTarget(device.target().withType(type, model));
    }

    /** A QXL card has frame buffer memory apart from its other memory. */
    private static VideoDevice video(VideoDevice video) {
        boolean qxl = video.is(VideoDevice.Model.QXL);
        return qxl && video.memory().vga() == 0
                ? video.withModel(VideoDevice.Model.QXL, video.memory().withVga(QXL_FRAME_BUFFER_KIB))
                : video;
    }

    private static PlainDevice plain(PlainDevice device) {
        boolean watchdog = device.element() == DeviceElement.WATCHDOG;
        return watchdog && device.attribute("action").isEmpty() ? device.withAttribute("action", "reset") : device;
    }
}
