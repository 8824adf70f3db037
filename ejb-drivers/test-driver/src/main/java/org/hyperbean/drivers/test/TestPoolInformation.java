package org.hyperbean.drivers.test;

import org.hyperbean.documents.pool.PoolUsage;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolInfo;
import org.hyperbean.driver.StoragePoolInformation;

/** What can be read of one storage pool of a test node. */
final class TestPoolInformation implements StoragePoolInformation {
    private final TestNode node;

    TestPoolInformation(TestNode node) {
        this.node = node;
    }

    @Override
    public StoragePoolInfo info(StoragePool target) {
        TestPool pool = node.pools().get(target.name());
        PoolUsage usage = pool.document().usage();
        return new StoragePoolInfo(
                pool.active() ? StoragePoolInfo.RUNNING : StoragePoolInfo.INACTIVE,
                usage.capacity(),
                usage.allocation(),
                usage.available());
    }

    @Override
    public String xml(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolGetXMLDesc");
        return node.pools().get(target.name()).document().format();
    }

    @Override
    public boolean isActive(StoragePool target) {
        return node.pools().get(target.uuid()).active();
    }

    @Override
    public boolean isPersistent(StoragePool target) {
        return node.pools().get(target.uuid()).persistent();
    }

    @Override
    public boolean isAutostart(StoragePool target) {
        return node.pools().get(target.name()).autostart();
    }
}
