package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DhcpLease;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkInformation;

/** Checks the caller's rights before each call of a group: reading about one network. */
record GuardedNetworkInformation(NetworkInformation operations, Guard guard) implements NetworkInformation {
    @Override
    public String xml(Network network, int flags) {
        guard.check(Api.NETWORK_GET_XML_DESC, flags);
        return operations.xml(network, flags);
    }

    @Override
    public String bridgeName(Network network) {
        guard.check(Api.NETWORK_GET_BRIDGE_NAME);
        return operations.bridgeName(network);
    }

    @Override
    public boolean isActive(Network network) {
        guard.check(Api.NETWORK_IS_ACTIVE);
        return operations.isActive(network);
    }

    @Override
    public boolean isPersistent(Network network) {
        guard.check(Api.NETWORK_IS_PERSISTENT);
        return operations.isPersistent(network);
    }

    @Override
    public boolean isAutostart(Network network) {
        guard.check(Api.NETWORK_GET_AUTOSTART);
        return operations.isAutostart(network);
    }

    @Override
    public List<DhcpLease> leases(Network network, Optional<String> mac, int flags) {
        guard.check(Api.NETWORK_GET_DHCP_LEASES, flags);
        return operations.leases(network, mac, flags);
    }
}
