package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import java.util.function.Supplier;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** How many names a reply may carry, by what they name. A call that has room for more is refused before it is made. */
enum ListLimit {
    DOMAIN(16384),
    DOMAIN_SNAPSHOT(16384),
    INTERFACE(16384),
    NETWORK(16384),
    NODE_DEVICE(65536),
    NODE_DEVICE_CAPS(65536),
    NWFILTER(16384),
    SECRET(16384),
    STORAGE_POOL(16384),
    STORAGE_VOL(16384);

    private final int most;

    ListLimit(int most) {
        this.most = most;
    }

    /**
     * The first names, as many as the caller has room for.
     *
     * @throws LibvirtException RPC error: room for more than a reply carries, or for less than nothing
     */
    <T> List<T> names(int room, Supplier<List<T>> all) {
        return first("maxnames", room, all);
    }

    /** The first ids, as many as the caller has room for; refuses as {@link #names} does. */
    <T> List<T> ids(int room, Supplier<List<T>> all) {
        return first("maxids", room, all);
    }

    /** The first UUIDs, as many as the caller has room for; refuses as {@link #names} does. */
    <T> List<T> uuids(int room, Supplier<List<T>> all) {
        return first("maxuuids", room, all);
    }

    private <T> List<T> first(String argument, int room, Supplier<List<T>> all) {
        if (room > most) {
            throw refuse(argument + " > REMOTE_" + name() + "_LIST_MAX");
        }
        if (room < 0) {
            throw refuse(argument + " must be non-negative");
        }
        return Wire.first(all.get(), room);
    }

    private static LibvirtException refuse(String detail) {
        return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, detail);
    }
}
