package org.hyperbean.driver;

import java.util.Optional;

/**
 * An event of QEMU's monitor as it came.
 *
 * @param event such as {@code STOP}
 * @param seconds when it happened: seconds since 1970, and the microseconds beyond
 * @param details QEMU's data, as JSON
 */
public record MonitorEvent(Domain domain, String event, long seconds, int microseconds, Optional<String> details)
        implements Event {
    @Override
    public EventFamily family() {
        return EventFamily.QEMU_MONITOR;
    }
}
