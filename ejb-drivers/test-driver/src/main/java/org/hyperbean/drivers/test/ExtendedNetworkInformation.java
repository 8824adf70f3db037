package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.DhcpLease;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkInformation;

/** What the test driver tells of networks, and what their DHCP servers have lent. */
record ExtendedNetworkInformation(TestNode node, NetworkInformation plain) implements NetworkInformation {
    @Override
    public String xml(Network network, int flags) {
        return plain.xml(network, flags);
    }

    @Override
    public String bridgeName(Network network) {
        return plain.bridgeName(network);
    }

    @Override
    public boolean isActive(Network network) {
        return plain.isActive(network);
    }

    @Override
    public boolean isPersistent(Network network) {
        return plain.isPersistent(network);
    }

    @Override
    public boolean isAutostart(Network network) {
        return plain.isAutostart(network);
    }

    @Override
    public List<DhcpLease> leases(Network network, Optional<String> mac, int flags) {
        return new NetworkLeases(node).of(network, mac, flags);
    }
}
