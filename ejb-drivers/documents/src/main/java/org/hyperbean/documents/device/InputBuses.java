package org.hyperbean.documents.device;

import java.util.Set;
import org.hyperbean.documents.device.InputDevice.Bus;
import org.hyperbean.documents.xml.XmlErrors;

/** Which bus an input is plugged in where nobody says it, and which there are. */
final class InputBuses {
    private static final Set<String> XEN = Set.of("xen", "xenpvh");
    private static final Set<String> PARALLELS = Set.of("parallels", "vz");
    private static final Set<String> X86 = Set.of("i686", "x86_64");
    private static final Set<String> S390 = Set.of("s390", "s390x");

    private InputBuses() {}

    static Bus usual(InputDevice.Type type, Guest guest) {
        if (!guest.isFullyVirtual()) {
            return XEN.contains(guest.osTypeName()) ? Bus.XEN : Bus.PARALLELS;
        }
        return switch (type) {
            case PASSTHROUGH -> Bus.VIRTIO;
            case EVDEV -> Bus.NONE;
            case MOUSE, KEYBOARD, TABLET -> {
                if (guest.architectureName().filter(S390::contains).isPresent()) {
                    yield Bus.VIRTIO;
                }
                boolean x86 = guest.architectureName().map(X86::contains).orElse(true);
                yield x86 && type != InputDevice.Type.TABLET ? Bus.PS2 : Bus.USB;
            }
        };
    }

    static void check(InputDevice input, Guest guest) {
        Bus bus = input.bus().orElseThrow();
        String type = input.type().text();
        if (guest.isFullyVirtual()) {
            refuse(bus == Bus.PS2 && !input.type().isClassic(), "ps2 bus does not support " + type + " input device");
            refuse(bus == Bus.XEN, "unsupported input bus xen");
        } else if (XEN.contains(guest.osTypeName())) {
            refuse(bus != Bus.XEN, "unsupported input bus " + bus.text());
            refuse(!input.type().isClassic(), "xen bus does not support " + type + " input device");
        } else if (PARALLELS.contains(guest.hypervisorName())) {
            refuse(bus != Bus.PARALLELS, "parallels containers don't support input bus " + bus.text());
            refuse(!input.type().isClassic(), "parallels bus does not support " + type + " input device");
        } else {
            refuse(true, "Input devices are not supported by this virtualization driver.");
        }
        boolean onUsb =
                input.info().address().map(DeviceAddress.Usb.class::isInstance).orElse(true);
        if (bus == Bus.USB && !onUsb) {
            throw XmlErrors.document("Invalid address for a USB device");
        }
    }

    private static void refuse(boolean wrong, String detail) {
        if (wrong) {
            throw XmlErrors.internal(detail);
        }
    }
}
