package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.LibvirtException;

/** What a client is told when it cannot be registered for events, in libvirtd's words. */
final class EventErrors {
    private EventErrors() {}

    static LibvirtException unsupported(EventKind kind) {
        String what = kind.family() == EventFamily.DOMAIN ? "event" : label(kind.family()) + " event";
        return internalError("unsupported " + what + " ID " + kind.id());
    }

    /** Twice the same, whichever style: libvirt's client would mix the two up. */
    static LibvirtException alreadyRegistered() {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, "event callback already tracked");
    }

    static LibvirtException tooMany(int limit) {
        return internalError("no more than " + limit + " event registrations");
    }

    static LibvirtException notRegistered(EventFamily family, int callbackId) {
        // libvirtd 9.0.0 speaks of node devices here when secrets are meant
        EventFamily named = family == EventFamily.SECRET ? EventFamily.NODE_DEVICE : family;
        return internalError(label(named) + " event callback " + callbackId + " not registered");
    }

    static LibvirtException notRegistered(int eventId) {
        return internalError("domain event " + eventId + " not registered");
    }

    private static String label(EventFamily family) {
        return switch (family) {
            case DOMAIN -> "domain";
            case NETWORK -> "network";
            case STORAGE_POOL -> "storage pool";
            case NODE_DEVICE -> "node device";
            case SECRET -> "secret";
            case QEMU_MONITOR -> "qemu monitor";
            case CONNECTION -> "connection";
        };
    }

    private static LibvirtException internalError(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail);
    }
}
