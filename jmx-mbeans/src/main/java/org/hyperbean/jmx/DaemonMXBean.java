package org.hyperbean.jmx;

import java.util.List;

/** The daemon as a whole. */
@Description("The virtualization daemon")
public interface DaemonMXBean {
    /** The daemon's own version. */
    @Description("The daemon's version")
    String getVersion();

    /** When the face came up, as ISO 8601 text. */
    @Description("When the daemon started (ISO 8601)")
    String getStartTime();

    /** When the face came up, in milliseconds since 1970. */
    @Description("When the daemon started")
    @Unit("ms")
    long getStartTimeMillis();

    /** The drivers in order of initialisation. */
    @Description("Drivers, and why one cannot be used")
    List<DriverState> getDrivers();

    /** The canonical URIs of the hypervisors that can be opened. */
    @Description("Canonical URIs of the hypervisors that can be opened")
    List<String> getHosts();

    /** The sequence number of the newest event of the daemon; 0 before the first. */
    @Description("Sequence number of the newest event, 0 before the first")
    long getEventSequence();

    /**
     * A driver of the daemon.
     *
     * @param failure why the driver cannot be used, empty when it can
     */
    record DriverState(String name, boolean usable, String failure) {}
}
