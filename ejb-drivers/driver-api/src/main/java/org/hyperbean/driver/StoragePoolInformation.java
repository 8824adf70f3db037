package org.hyperbean.driver;

/** What can be read of one storage pool. Flags are those of libvirt's functions. */
public interface StoragePoolInformation {
    /** How the pool is and how much room it has. */
    default StoragePoolInfo info(StoragePool pool) {
        throw Api.STORAGE_POOL_GET_INFO.unsupported();
    }

    /** The document. Flags of {@code virStorageXMLFlags}. */
    default String xml(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_GET_XML_DESC.unsupported();
    }

    /** Whether the pool runs. */
    default boolean isActive(StoragePool pool) {
        throw Api.STORAGE_POOL_IS_ACTIVE.unsupported();
    }

    /** Whether the pool has a definition. */
    default boolean isPersistent(StoragePool pool) {
        throw Api.STORAGE_POOL_IS_PERSISTENT.unsupported();
    }

    /** Whether the pool starts with the daemon. */
    default boolean isAutostart(StoragePool pool) {
        throw Api.STORAGE_POOL_GET_AUTOSTART.unsupported();
    }
}
