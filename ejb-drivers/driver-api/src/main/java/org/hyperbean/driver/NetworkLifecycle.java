package org.hyperbean.driver;

/** Starting, stopping and changing virtual networks. Flags are those of libvirt's functions. */
public interface NetworkLifecycle {
    /** Starts a defined network. */
    default void start(Network network) {
        throw Api.NETWORK_CREATE.unsupported();
    }

    /** Stops a network. */
    default void destroy(Network network) {
        throw Api.NETWORK_DESTROY.unsupported();
    }

    /** Sets whether the network starts with the daemon. */
    default void setAutostart(Network network, boolean autostart) {
        throw Api.NETWORK_SET_AUTOSTART.unsupported();
    }

    /** Changes a part of a network. Flags of {@code virNetworkUpdateFlags}. */
    default void update(Network network, NetworkChange change, int flags) {
        throw Api.NETWORK_UPDATE.unsupported();
    }
}
