package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolInfo;
import org.hyperbean.driver.StoragePoolInformation;

/** Checks the caller's rights before each call of a group: what can be read of one storage pool. */
record GuardedStoragePoolInformation(StoragePoolInformation operations, Guard guard) implements StoragePoolInformation {
    @Override
    public StoragePoolInfo info(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_GET_INFO);
        return operations.info(pool);
    }

    @Override
    public String xml(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_GET_XML_DESC, flags);
        return operations.xml(pool, flags);
    }

    @Override
    public boolean isActive(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_IS_ACTIVE);
        return operations.isActive(pool);
    }

    @Override
    public boolean isPersistent(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_IS_PERSISTENT);
        return operations.isPersistent(pool);
    }

    @Override
    public boolean isAutostart(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_GET_AUTOSTART);
        return operations.isAutostart(pool);
    }
}
