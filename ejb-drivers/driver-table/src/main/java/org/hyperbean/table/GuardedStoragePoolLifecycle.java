package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolLifecycle;

/** Checks the caller's rights before each call of a group: making, starting, stopping and deleting storage pools. */
record GuardedStoragePoolLifecycle(StoragePoolLifecycle operations, Guard guard) implements StoragePoolLifecycle {
    @Override
    public void start(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_CREATE, flags);
        operations.start(pool, flags);
    }

    @Override
    public void build(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_BUILD, flags);
        operations.build(pool, flags);
    }

    @Override
    public void destroy(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_DESTROY);
        operations.destroy(pool);
    }

    @Override
    public void delete(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_DELETE, flags);
        operations.delete(pool, flags);
    }

    @Override
    public void refresh(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_REFRESH, flags);
        operations.refresh(pool, flags);
    }

    @Override
    public void setAutostart(StoragePool pool, boolean autostart) {
        guard.check(Api.STORAGE_POOL_SET_AUTOSTART);
        operations.setAutostart(pool, autostart);
    }
}
