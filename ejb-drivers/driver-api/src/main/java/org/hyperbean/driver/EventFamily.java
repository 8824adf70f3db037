package org.hyperbean.driver;

/** Kinds of objects that tell of themselves by events. Each has event numbers of its own. */
public enum EventFamily {
    DOMAIN(Api.CONNECT_DOMAIN_EVENT_REGISTER_ANY),
    NETWORK(Api.CONNECT_NETWORK_EVENT_REGISTER_ANY),
    STORAGE_POOL(Api.CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY),
    NODE_DEVICE(Api.CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY),
    SECRET(Api.CONNECT_SECRET_EVENT_REGISTER_ANY),
    /** What QEMU itself says, unfiltered. */
    QEMU_MONITOR(Api.CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER),
    /** The connection's own end. */
    CONNECTION(Api.CONNECT_REGISTER_CLOSE_CALLBACK);

    private final Api registration;

    EventFamily(Api registration) {
        this.registration = registration;
    }

    /** The function by which a client asks for these events. */
    public Api registration() {
        return registration;
    }
}
