package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finding, listing, defining and removing storage pools. Flags are those of libvirt's functions. */
public interface StoragePoolDirectory {
    /** The pools that pass a filter of {@code virConnectListAllStoragePoolsFlags}. */
    default List<StoragePool> list(int flags) {
        throw Api.CONNECT_LIST_ALL_STORAGE_POOLS.unsupported();
    }

    /** The names of running pools. */
    default List<String> activeNames() {
        throw Api.CONNECT_LIST_STORAGE_POOLS.unsupported();
    }

    /** How many pools run. */
    default int activeCount() {
        throw Api.CONNECT_NUM_OF_STORAGE_POOLS.unsupported();
    }

    /** The names of pools that do not run. */
    default List<String> definedNames() {
        throw Api.CONNECT_LIST_DEFINED_STORAGE_POOLS.unsupported();
    }

    /** How many pools do not run. */
    default int definedCount() {
        throw Api.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS.unsupported();
    }

    /** The pool with a UUID. */
    default StoragePool lookupByUuid(UUID uuid) {
        throw Api.STORAGE_POOL_LOOKUP_BY_UUID.unsupported();
    }

    /** The pool with a name. */
    default StoragePool lookupByName(String name) {
        throw Api.STORAGE_POOL_LOOKUP_BY_NAME.unsupported();
    }

    /** The pool whose volumes are in a folder. */
    default StoragePool lookupByTargetPath(String path) {
        throw Api.STORAGE_POOL_LOOKUP_BY_TARGET_PATH.unsupported();
    }

    /** The pool that a volume is in. */
    default StoragePool lookupByVolume(StorageVolume volume) {
        throw Api.STORAGE_POOL_LOOKUP_BY_VOLUME.unsupported();
    }

    /** Keeps a definition: on disk before this returns. Flags of {@code virStoragePoolDefineFlags}. */
    default StoragePool define(String xml, int flags) {
        throw Api.STORAGE_POOL_DEFINE_XML.unsupported();
    }

    /** Starts a pool without keeping a definition. Flags of {@code virStoragePoolCreateFlags}. */
    default StoragePool create(String xml, int flags) {
        throw Api.STORAGE_POOL_CREATE_XML.unsupported();
    }

    /** Removes a definition. */
    default void undefine(StoragePool pool) {
        throw Api.STORAGE_POOL_UNDEFINE.unsupported();
    }

    /**
     * A document of what pools of a type could be made of.
     *
     * @param specification a {@code <source>} document that says where to look
     */
    default String findSources(String type, Optional<String> specification, int flags) {
        throw Api.CONNECT_FIND_STORAGE_POOL_SOURCES.unsupported();
    }

    /** The document of what pools the host can have. */
    default String capabilities(int flags) {
        throw Api.CONNECT_GET_STORAGE_POOL_CAPABILITIES.unsupported();
    }
}
