package org.hyperbean.driver;

/**
 * Bringing the host's network interfaces up and down, and trying changes of them. Flags are those of libvirt's
 * functions.
 */
public interface InterfaceLifecycle {
    /** Brings an interface up. */
    default void start(Interface target, int flags) {
        throw Api.INTERFACE_CREATE.unsupported();
    }

    /** Takes an interface down. */
    default void destroy(Interface target, int flags) {
        throw Api.INTERFACE_DESTROY.unsupported();
    }

    /** Remembers how all interfaces are, to go back there. */
    default void beginChange(int flags) {
        throw Api.INTERFACE_CHANGE_BEGIN.unsupported();
    }

    /** Keeps what was changed since the beginning. */
    default void commitChange(int flags) {
        throw Api.INTERFACE_CHANGE_COMMIT.unsupported();
    }

    /** Goes back to how all interfaces were. */
    default void rollbackChange(int flags) {
        throw Api.INTERFACE_CHANGE_ROLLBACK.unsupported();
    }
}
