package org.hyperbean.drivers.remote;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.LibvirtConnection;

/** The way to a host. */
sealed interface HostLink {
    /** The host answers. */
    record Standing(LibvirtConnection connection, HostFacts facts) implements HostLink {}

    /**
     * The host does not answer.
     *
     * @param since when it was found so first
     * @param facts what was known of it before; empty when it has never answered
     */
    record Broken(Instant since, LibvirtException reason, Optional<HostFacts> facts) implements HostLink {}
}
