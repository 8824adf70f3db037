package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.device.AudioDevice;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.domain.DomainDocument;

/** A document without the devices that hosts of all ages add by themselves and that old ones do not understand. */
public final class MigratableForm {
    private MigratableForm() {}

    /** The document for another host. */
    public static DomainDocument of(DomainDocument document) {
        long usbControllers = document.devices()
                .of(Controller.class)
                .filter(controller -> controller.type() == Controller.Type.USB)
                .count();
        return document.mapDevices(devices -> devices.without(device -> isImplied(device, usbControllers == 1)));
    }

    private static boolean isImplied(Device device, boolean onlyUsb) {
        return switch (device) {
            case Controller controller -> {
                boolean first = controller.index().equals(Optional.of(0));
                boolean usual = onlyUsb
                        && controller.type() == Controller.Type.USB
                        && controller.model().equals(Optional.of("piix3-uhci"));
                yield first && (usual || controller.model().equals(Optional.of("pci-root")));
            }
            case AudioDevice _ -> true;
            default -> false;
        };
    }
}
