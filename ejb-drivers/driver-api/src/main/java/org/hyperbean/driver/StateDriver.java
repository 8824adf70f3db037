package org.hyperbean.driver;

import java.time.Duration;

/**
 * A part of the daemon that has a state of its own, found as a CDI bean. The daemon initialises all of them in the
 * order of {@link #order()}, then lets them autostart; at the end it stops them in the opposite order.
 */
public interface StateDriver {
    /** A short name in libvirt's spelling, such as {@code QEMU}. */
    String name();

    /** The place in the order of initialisation; lower comes first. */
    InitialisationOrder order();

    /** Gets the driver ready. A failure takes this driver out and leaves the others alone. */
    void initialise(DriverContext context);

    /** Starts what is marked for it. */
    default void autostart() {}

    /** Reads the definitions on disk anew. */
    default void reload() {}

    /** Called once, before the end: no new work is taken. Guests are left running. */
    default void stop() {}

    /** Waits until work under way has ended. */
    default void shutdownWait(Duration deadline) {}
}
