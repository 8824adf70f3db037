package org.hyperbean.table;

import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkDirectory;

/** Checks the caller's rights before each call of a group: finding, listing, defining and removing networks. */
record GuardedNetworkDirectory(NetworkDirectory operations, Guard guard) implements NetworkDirectory {
    @Override
    public List<Network> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_NETWORKS, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> activeNames() {
        guard.check(Api.CONNECT_LIST_NETWORKS);
        return operations.activeNames();
    }

    @Override
    public int activeCount() {
        guard.check(Api.CONNECT_NUM_OF_NETWORKS);
        return operations.activeCount();
    }

    @Override
    public List<String> definedNames() {
        guard.check(Api.CONNECT_LIST_DEFINED_NETWORKS);
        return operations.definedNames();
    }

    @Override
    public int definedCount() {
        guard.check(Api.CONNECT_NUM_OF_DEFINED_NETWORKS);
        return operations.definedCount();
    }

    @Override
    public Network lookupByUuid(UUID uuid) {
        guard.check(Api.NETWORK_LOOKUP_BY_UUID);
        return operations.lookupByUuid(uuid);
    }

    @Override
    public Network lookupByName(String name) {
        guard.check(Api.NETWORK_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public Network define(String xml, int flags) {
        guard.check(Api.NETWORK_DEFINE_XML_FLAGS, flags);
        return operations.define(xml, flags);
    }

    @Override
    public Network create(String xml, int flags) {
        guard.check(Api.NETWORK_CREATE_XML_FLAGS, flags);
        return operations.create(xml, flags);
    }

    @Override
    public void undefine(Network network) {
        guard.check(Api.NETWORK_UNDEFINE);
        operations.undefine(network);
    }
}
