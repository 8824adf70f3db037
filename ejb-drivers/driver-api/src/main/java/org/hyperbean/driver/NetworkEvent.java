package org.hyperbean.driver;

/** Something that happened to a virtual network. */
public sealed interface NetworkEvent extends Event {
    /** {@code VIR_NETWORK_EVENT_DEFINED}. */
    int DEFINED = 0;

    /** {@code VIR_NETWORK_EVENT_UNDEFINED}. */
    int UNDEFINED = 1;

    /** {@code VIR_NETWORK_EVENT_STARTED}. */
    int STARTED = 2;

    /** {@code VIR_NETWORK_EVENT_STOPPED}. */
    int STOPPED = 3;

    /** The network that it happened to. */
    Network network();

    @Override
    default EventFamily family() {
        return EventFamily.NETWORK;
    }

    /**
     * A step in a network's life.
     *
     * @param type of {@code virNetworkEventLifecycleType}
     */
    record Lifecycle(Network network, int type, int detail) implements NetworkEvent {}
}
