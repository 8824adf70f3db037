package org.hyperbean.driver;

/**
 * A driver has lost its hypervisor: connections of the scope are of no further use.
 *
 * @param reason of {@code virConnectCloseReason}
 */
public record ConnectionClosed(int reason) implements Event {
    @Override
    public EventFamily family() {
        return EventFamily.CONNECTION;
    }
}
