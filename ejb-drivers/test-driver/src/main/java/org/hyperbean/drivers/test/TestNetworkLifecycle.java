package org.hyperbean.drivers.test;

import org.hyperbean.documents.network.NetworkUpdate;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkChange;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NetworkLifecycle;

/** Starting, stopping and changing the virtual networks of a test node. */
record TestNetworkLifecycle(TestNode node) implements NetworkLifecycle {
    private static final int AFFECT_LIVE = 1;
    private static final int AFFECT_CONFIG = 2;

    @Override
    public void start(Network target) {
        TestNetwork started = node.networks().change(target, network -> {
            if (network.active()) {
                throw TestErrors.invalid("Network '%s' is already running".formatted(target.name()));
            }
            return network.withActive(true);
        });
        node.report(started, NetworkEvent.STARTED);
    }

    /** {@inheritDoc} One that does not run is stopped again without complaint. */
    @Override
    public void destroy(Network target) {
        TestNetwork stopped = node.networks().change(target, network -> network.withActive(false));
        node.report(stopped, NetworkEvent.STOPPED);
        if (!stopped.persistent()) {
            node.networks().remove(stopped);
        }
    }

    @Override
    public void setAutostart(Network target, boolean autostart) {
        node.networks().change(target, network -> network.withAutostart(autostart));
    }

    @Override
    public void update(Network target, NetworkChange change, int flags) {
        TestErrors.checkFlags(flags, AFFECT_LIVE | AFFECT_CONFIG, "testNetworkUpdate");
        node.networks().changeByUuid(target, network -> changed(network, new NetworkUpdate(change), flags));
    }

    private static TestNetwork changed(TestNetwork network, NetworkUpdate update, int flags) {
        int affected = flags != 0 ? flags : network.active() ? AFFECT_LIVE : AFFECT_CONFIG;
        boolean live = (affected & AFFECT_LIVE) != 0;
        boolean config = (affected & AFFECT_CONFIG) != 0;
        if (live && !network.active()) {
            throw invalid("network is not running");
        }
        if (config && !network.persistent()) {
            throw invalid("cannot change persistent config of a transient network");
        }
        // Both changes must fit before either is made.
        TestNetwork running = live ? network.withDocument(update.apply(network.document(), false)) : network;
        return config ? running.withDefinition(update.apply(network.definition(), true)) : running;
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.NETWORK, detail);
    }
}
