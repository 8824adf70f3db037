package org.hyperbean.drivers.test;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolEvent;
import org.hyperbean.driver.StoragePoolLifecycle;

/** Making, starting, stopping and deleting the storage pools of a test node. */
final class TestPoolLifecycle implements StoragePoolLifecycle {
    private final TestNode node;

    TestPoolLifecycle(TestNode node) {
        this.node = node;
    }

    @Override
    public void start(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolCreate");
        TestPool started = node.pools().changeInactive(target, pool -> pool.withActive(true));
        new VirtualPorts(node).createFor(started);
        node.report(started, StoragePoolEvent.STARTED);
    }

    @Override
    public void build(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolBuild");
        node.report(node.pools().changeInactive(target, pool -> pool), StoragePoolEvent.CREATED);
    }

    @Override
    public void destroy(StoragePool target) {
        TestPool stopped = node.pools().changeActive(target.name(), pool -> pool.withActive(false));
        new VirtualPorts(node).removeFor(stopped);
        if (!stopped.persistent()) {
            node.pools().remove(stopped);
        }
        node.report(stopped, StoragePoolEvent.STOPPED);
    }

    @Override
    public void delete(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolDelete");
        node.report(node.pools().changeInactive(target, pool -> pool), StoragePoolEvent.DELETED);
    }

    @Override
    public void refresh(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolRefresh");
        StoragePool pool = node.pools().getActive(target.name()).pool();
        node.events().append(node.scope(), new StoragePoolEvent.Refresh(pool));
    }

    @Override
    public void setAutostart(StoragePool target, boolean autostart) {
        node.pools().change(target.name(), pool -> {
            if (!pool.persistent()) {
                throw LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.TEST, "pool has no config file");
            }
            return pool.withAutostart(autostart);
        });
    }
}
