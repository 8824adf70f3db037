package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkChange;
import org.hyperbean.driver.NetworkLifecycle;

/** Checks the caller's rights before each call of a group: starting, stopping and changing networks. */
record GuardedNetworkLifecycle(NetworkLifecycle operations, Guard guard) implements NetworkLifecycle {
    @Override
    public void start(Network network) {
        guard.check(Api.NETWORK_CREATE);
        operations.start(network);
    }

    @Override
    public void destroy(Network network) {
        guard.check(Api.NETWORK_DESTROY);
        operations.destroy(network);
    }

    @Override
    public void setAutostart(Network network, boolean autostart) {
        guard.check(Api.NETWORK_SET_AUTOSTART);
        operations.setAutostart(network, autostart);
    }

    @Override
    public void update(Network network, NetworkChange change, int flags) {
        guard.check(Api.NETWORK_UPDATE, flags);
        operations.update(network, change, flags);
    }
}
