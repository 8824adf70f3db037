package org.hyperbean.table;

import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Nwfilter;
import org.hyperbean.driver.NwfilterDirectory;

/**
 * Checks the caller's rights before each call of a group: finding, listing, defining, reading and removing network
 * filters.
 */
record GuardedNwfilterDirectory(NwfilterDirectory operations, Guard guard) implements NwfilterDirectory {
    @Override
    public List<Nwfilter> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_NWFILTERS, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> names() {
        guard.check(Api.CONNECT_LIST_NWFILTERS);
        return operations.names();
    }

    @Override
    public int count() {
        guard.check(Api.CONNECT_NUM_OF_NWFILTERS);
        return operations.count();
    }

    @Override
    public Nwfilter lookupByUuid(UUID uuid) {
        guard.check(Api.NWFILTER_LOOKUP_BY_UUID);
        return operations.lookupByUuid(uuid);
    }

    @Override
    public Nwfilter lookupByName(String name) {
        guard.check(Api.NWFILTER_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public Nwfilter define(String xml, int flags) {
        guard.check(Api.NWFILTER_DEFINE_XML_FLAGS, flags);
        return operations.define(xml, flags);
    }

    @Override
    public void undefine(Nwfilter filter) {
        guard.check(Api.NWFILTER_UNDEFINE);
        operations.undefine(filter);
    }

    @Override
    public String xml(Nwfilter filter, int flags) {
        guard.check(Api.NWFILTER_GET_XML_DESC, flags);
        return operations.xml(filter, flags);
    }
}
