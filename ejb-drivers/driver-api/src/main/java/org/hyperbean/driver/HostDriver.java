package org.hyperbean.driver;

/**
 * A state driver that serves the connections to all hypervisors of this host, beside the hypervisor's own driver. What
 * it offers are groups of operations of {@link Connection}.
 */
public interface HostDriver extends StateDriver {
    /** Which of the event log's events are this driver's. */
    EventScope scope();
}
