package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** What the daemon found in its driver table: for health checks and for faces that show every host. */
public interface DriverDirectory {
    /** Each driver that was found, in order of initialisation. */
    List<Entry> drivers();

    /**
     * The canonical URIs of the hypervisors that can be opened now without further parameters, such as
     * {@code qemu:///system}.
     */
    List<String> hosts();

    /**
     * A driver and how its initialisation ended.
     *
     * @param failure why it cannot be used
     */
    record Entry(String name, Optional<String> failure) {}
}
