package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.xml.XmlErrors;

/** Numbers the controllers that have no index: each gets the lowest that is free among those of its type. */
final class ControllerNumbers {
    private static final Set<String> USB_2 = Set.of("ich9-ehci1", "ich9-uhci1", "ich9-uhci2", "ich9-uhci3");

    private ControllerNumbers() {}

    static Devices complete(Devices devices) {
        List<Device> numbered = new ArrayList<>(devices.all());
        for (int i = 0; i < numbered.size(); i++) {
            if (numbered.get(i) instanceof Controller controller
                    && controller.index().isEmpty()) {
                int index = masterIndex(numbered, i).orElse(free(numbered, controller.type()));
                numbered.set(i, controller.withIndex(index));
            }
        }
        return new Devices(devices.emulator(), numbered);
    }

    /** Refuses two controllers of one type under one number; a USB 2 controller shares its with its companions. */
    static void check(Devices devices) {
        record Place(Controller.Type type, int index) {}
        Set<Place> seen = new HashSet<>();
        devices.of(Controller.class)
                .filter(controller -> controller.type() != Controller.Type.USB)
                .map(controller ->
                        new Place(controller.type(), controller.index().orElse(0)))
                .filter(place -> !seen.add(place))
                .findFirst()
                .ifPresent(place -> {
                    throw XmlErrors.document("Multiple '%s' controllers with index '%d'"
                            .formatted(place.type().text(), place.index()));
                });
    }

    /** The number of the USB 2 controller right before one that belongs to it. */
    private static Optional<Integer> masterIndex(List<Device> devices, int place) {
        if (place == 0
                || !(devices.get(place) instanceof Controller controller && isUsb2(controller))
                || !(devices.get(place - 1) instanceof Controller before && isUsb2(before))) {
            return Optional.empty();
        }
        boolean complete = devices.stream()
                .anyMatch(device -> device instanceof Controller other
                        && other.type() == Controller.Type.USB
                        && other.index().equals(before.index())
                        && other.model().equals(controller.model()));
        return complete ? Optional.empty() : before.index();
    }

    private static boolean isUsb2(Controller controller) {
        return controller.type() == Controller.Type.USB
                && controller.model().filter(USB_2::contains).isPresent();
    }

    private static int free(List<Device> devices, Controller.Type type) {
        int index = 0;
        while (isTaken(devices, type, index)) {
            index++;
        }
        return index;
    }

    private static boolean isTaken(List<Device> devices, Controller.Type type, int index) {
        return devices.stream()
                .anyMatch(device -> device instanceof Controller controller
                        && controller.type() == type
                        && controller.index().equals(Optional.of(index)));
    }
}
