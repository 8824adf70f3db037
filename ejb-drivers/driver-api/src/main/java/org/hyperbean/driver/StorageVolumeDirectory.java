package org.hyperbean.driver;

import java.util.List;

/** Finding, listing, making and deleting the volumes of storage pools. Flags are those of libvirt's functions. */
public interface StorageVolumeDirectory {
    /** The volumes of a pool. */
    default List<StorageVolume> list(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_LIST_ALL_VOLUMES.unsupported();
    }

    /** The names of a pool's volumes. */
    default List<String> names(StoragePool pool) {
        throw Api.STORAGE_POOL_LIST_VOLUMES.unsupported();
    }

    /** How many volumes a pool has. */
    default int count(StoragePool pool) {
        throw Api.STORAGE_POOL_NUM_OF_VOLUMES.unsupported();
    }

    /** The volume of a pool with a name. */
    default StorageVolume lookupByName(StoragePool pool, String name) {
        throw Api.STORAGE_VOL_LOOKUP_BY_NAME.unsupported();
    }

    /** The volume with a key, in any pool. */
    default StorageVolume lookupByKey(String key) {
        throw Api.STORAGE_VOL_LOOKUP_BY_KEY.unsupported();
    }

    /** The volume at a path, in any pool. */
    default StorageVolume lookupByPath(String path) {
        throw Api.STORAGE_VOL_LOOKUP_BY_PATH.unsupported();
    }

    /** Makes a volume. Flags of {@code virStorageVolCreateFlags}. */
    default StorageVolume create(StoragePool pool, String xml, int flags) {
        throw Api.STORAGE_VOL_CREATE_XML.unsupported();
    }

    /** Makes a volume with the contents of another one. Flags of {@code virStorageVolCreateFlags}. */
    default StorageVolume createFrom(StoragePool pool, String xml, StorageVolume original, int flags) {
        throw Api.STORAGE_VOL_CREATE_XML_FROM.unsupported();
    }

    /** Deletes a volume. Flags of {@code virStorageVolDeleteFlags}. */
    default void delete(StorageVolume volume, int flags) {
        throw Api.STORAGE_VOL_DELETE.unsupported();
    }
}
