package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeDirectory;

/**
 * Checks the caller's rights before each call of a group: finding, listing, making and deleting the volumes of storage
 * pools.
 */
record GuardedStorageVolumeDirectory(StorageVolumeDirectory operations, Guard guard) implements StorageVolumeDirectory {
    @Override
    public List<StorageVolume> list(StoragePool pool, int flags) {
        guard.check(Api.STORAGE_POOL_LIST_ALL_VOLUMES, flags);
        return operations.list(pool, flags);
    }

    @Override
    public List<String> names(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_LIST_VOLUMES);
        return operations.names(pool);
    }

    @Override
    public int count(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_NUM_OF_VOLUMES);
        return operations.count(pool);
    }

    @Override
    public StorageVolume lookupByName(StoragePool pool, String name) {
        guard.check(Api.STORAGE_VOL_LOOKUP_BY_NAME);
        return operations.lookupByName(pool, name);
    }

    @Override
    public StorageVolume lookupByKey(String key) {
        guard.check(Api.STORAGE_VOL_LOOKUP_BY_KEY);
        return operations.lookupByKey(key);
    }

    @Override
    public StorageVolume lookupByPath(String path) {
        guard.check(Api.STORAGE_VOL_LOOKUP_BY_PATH);
        return operations.lookupByPath(path);
    }

    @Override
    public StorageVolume create(StoragePool pool, String xml, int flags) {
        guard.check(Api.STORAGE_VOL_CREATE_XML, flags);
        return operations.create(pool, xml, flags);
    }

    @Override
    public StorageVolume createFrom(StoragePool pool, String xml, StorageVolume original, int flags) {
        guard.check(Api.STORAGE_VOL_CREATE_XML_FROM, flags);
        return operations.createFrom(pool, xml, original, flags);
    }

    @Override
    public void delete(StorageVolume volume, int flags) {
        guard.check(Api.STORAGE_VOL_DELETE, flags);
        operations.delete(volume, flags);
    }
}
