package org.hyperbean.drivers.qemu;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.drivers.qemu.qmp.QmpClient;

/** What a monitor is asked at a guest's start and when it is found again. */
record MonitorQueries(QmpClient monitor) {
    private static final String TERMINAL = "pty:";

    /** The terminals that QEMU opened, such as {@code /dev/pts/3}, by the names of their character devices. */
    Map<String, String> terminals() {
        Map<String, String> terminals = new HashMap<>();
        for (JsonValue value : monitor.execute("query-chardev").asJsonArray()) {
            JsonObject device = value.asJsonObject();
            String place = device.getString("filename", "");
            if (place.startsWith(TERMINAL)) {
                terminals.put(device.getString("label"), place.substring(TERMINAL.length()));
            }
        }
        return terminals;
    }

    /** The threads that run the virtual processors. */
    List<Long> vcpuThreads() {
        return monitor.execute("query-cpus-fast").asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map(cpu -> cpu.getJsonNumber("thread-id").longValue())
                .toList();
    }

    /** What the machine does now; a reason that was known before is for the caller to keep. */
    DomainStateReason reason() {
        String status = monitor.execute("query-status").asJsonObject().getString("status");
        return switch (status) {
            case "running" -> DomainStateReason.RUNNING_UNKNOWN;
            case "shutdown" -> DomainStateReason.SHUTDOWN_UNKNOWN;
            case "guest-panicked" -> DomainStateReason.CRASHED_PANICKED;
            case "suspended" -> DomainStateReason.PMSUSPENDED_UNKNOWN;
            case "io-error" -> DomainStateReason.PAUSED_IOERROR;
            case "watchdog" -> DomainStateReason.PAUSED_WATCHDOG;
            default -> DomainStateReason.PAUSED_UNKNOWN;
        };
    }
}
