package org.hyperbean.drivers.test;

import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkInformation;

/** What can be read of one virtual network of a test node. */
record TestNetworkInformation(TestNode node) implements NetworkInformation {
    @Override
    public String xml(Network network, int flags) {
        TestErrors.checkFlags(flags, 0, "testNetworkGetXMLDesc");
        return byName(network).document().format(false);
    }

    @Override
    public String bridgeName(Network network) {
        return byName(network)
                .document()
                .bridge()
                .name()
                .orElseThrow(() ->
                        TestErrors.internal("network '%s' does not have a bridge name.".formatted(network.name())));
    }

    @Override
    public boolean isActive(Network network) {
        return byUuid(network).active();
    }

    @Override
    public boolean isPersistent(Network network) {
        return byUuid(network).persistent();
    }

    @Override
    public boolean isAutostart(Network network) {
        return byName(network).autostart();
    }

    private TestNetwork byName(Network network) {
        return node.networks().get(network.name());
    }

    private TestNetwork byUuid(Network network) {
        return node.networks().get(network.uuid());
    }
}
