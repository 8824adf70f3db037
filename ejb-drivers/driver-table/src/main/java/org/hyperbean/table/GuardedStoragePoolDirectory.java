package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolDirectory;
import org.hyperbean.driver.StorageVolume;

/** Checks the caller's rights before each call of a group: finding, listing, defining and removing storage pools. */
record GuardedStoragePoolDirectory(StoragePoolDirectory operations, Guard guard) implements StoragePoolDirectory {
    @Override
    public List<StoragePool> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_STORAGE_POOLS, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> activeNames() {
        guard.check(Api.CONNECT_LIST_STORAGE_POOLS);
        return operations.activeNames();
    }

    @Override
    public int activeCount() {
        guard.check(Api.CONNECT_NUM_OF_STORAGE_POOLS);
        return operations.activeCount();
    }

    @Override
    public List<String> definedNames() {
        guard.check(Api.CONNECT_LIST_DEFINED_STORAGE_POOLS);
        return operations.definedNames();
    }

    @Override
    public int definedCount() {
        guard.check(Api.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS);
        return operations.definedCount();
    }

    @Override
    public StoragePool lookupByUuid(UUID uuid) {
        guard.check(Api.STORAGE_POOL_LOOKUP_BY_UUID);
        return operations.lookupByUuid(uuid);
    }

    @Override
    public StoragePool lookupByName(String name) {
        guard.check(Api.STORAGE_POOL_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public StoragePool lookupByTargetPath(String path) {
        guard.check(Api.STORAGE_POOL_LOOKUP_BY_TARGET_PATH);
        return operations.lookupByTargetPath(path);
    }

    @Override
    public StoragePool lookupByVolume(StorageVolume volume) {
        guard.check(Api.STORAGE_POOL_LOOKUP_BY_VOLUME);
        return operations.lookupByVolume(volume);
    }

    @Override
    public StoragePool define(String xml, int flags) {
        guard.check(Api.STORAGE_POOL_DEFINE_XML, flags);
        return operations.define(xml, flags);
    }

    @Override
    public StoragePool create(String xml, int flags) {
        guard.check(Api.STORAGE_POOL_CREATE_XML, flags);
        return operations.create(xml, flags);
    }

    @Override
    public void undefine(StoragePool pool) {
        guard.check(Api.STORAGE_POOL_UNDEFINE);
        operations.undefine(pool);
    }

    @Override
    public String findSources(String type, Optional<String> specification, int flags) {
        guard.check(Api.CONNECT_FIND_STORAGE_POOL_SOURCES, flags);
        return operations.findSources(type, specification, flags);
    }

    @Override
    public String capabilities(int flags) {
        guard.check(Api.CONNECT_GET_STORAGE_POOL_CAPABILITIES, flags);
        return operations.capabilities(flags);
    }
}
