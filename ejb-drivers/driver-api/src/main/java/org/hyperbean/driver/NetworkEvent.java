package org.hyperbean.driver;

/** Something that happened to a virtual network. */
public sealed interface NetworkEvent extends Event {
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
