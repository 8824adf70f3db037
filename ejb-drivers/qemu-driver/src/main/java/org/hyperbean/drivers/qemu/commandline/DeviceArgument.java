package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.drivers.qemu.qmp.Json;

/** An option whose argument is a JSON object, such as {@code -device}; its properties keep their order. */
final class DeviceArgument {
    private final String option;
    private final List<Object> properties;

    private DeviceArgument(String option, List<Object> properties) {
        this.option = option;
        this.properties = properties;
    }

    static DeviceArgument device(String driver, String id) {
        return new DeviceArgument("-device", List.of()).with("driver", driver).with("id", id);
    }

    static DeviceArgument option(String option) {
        return new DeviceArgument(option, List.of());
    }

    /** With a text, a whole number, a boolean or a JSON value. */
    DeviceArgument with(String name, Object value) {
        List<Object> more = new ArrayList<>(properties);
        more.add(name);
        more.add(value);
        return new DeviceArgument(option, more);
    }

    DeviceArgument with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, (Object) value.get()) : this;
    }

    List<String> arguments() {
        return List.of(option, Json.object(properties.toArray()).toString());
    }
}
