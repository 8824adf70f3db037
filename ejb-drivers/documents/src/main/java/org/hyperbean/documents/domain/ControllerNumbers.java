package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Device;

/** Numbers the controllers that have no index: each gets the lowest that is free among those of its type. */
final class ControllerNumbers {
    private ControllerNumbers() {}

    static Devices complete(Devices devices) {
        List<Device> numbered = new ArrayList<>(devices.all());
        for (int i = 0; i < numbered.size(); i++) {
            if (numbered.get(i) instanceof Controller controller
                    && controller.index().isEmpty()) {
                numbered.set(i, controller.withIndex(free(numbered, controller.type())));
            }
        }
        return new Devices(devices.emulator(), numbered);
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
