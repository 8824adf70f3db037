package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.NwfilterBinding;
import org.hyperbean.driver.NwfilterBindingDirectory;

/** Checks the caller's rights before each call of a group: network filters at work on network cards. */
record GuardedNwfilterBindingDirectory(NwfilterBindingDirectory operations, Guard guard)
        implements NwfilterBindingDirectory {
    @Override
    public List<NwfilterBinding> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_NWFILTER_BINDINGS, flags);
        return operations.list(flags);
    }

    @Override
    public NwfilterBinding lookupByPort(String port) {
        guard.check(Api.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV);
        return operations.lookupByPort(port);
    }

    @Override
    public NwfilterBinding create(String xml, int flags) {
        guard.check(Api.NWFILTER_BINDING_CREATE_XML, flags);
        return operations.create(xml, flags);
    }

    @Override
    public void delete(NwfilterBinding binding) {
        guard.check(Api.NWFILTER_BINDING_DELETE);
        operations.delete(binding);
    }

    @Override
    public String xml(NwfilterBinding binding, int flags) {
        guard.check(Api.NWFILTER_BINDING_GET_XML_DESC, flags);
        return operations.xml(binding, flags);
    }
}
