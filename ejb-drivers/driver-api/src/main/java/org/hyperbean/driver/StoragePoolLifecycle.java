package org.hyperbean.driver;

/** Making, starting, stopping and deleting storage pools. Flags are those of libvirt's functions. */
public interface StoragePoolLifecycle {
    /** Starts a defined pool. Flags of {@code virStoragePoolCreateFlags}. */
    default void start(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_CREATE.unsupported();
    }

    /** Makes what the pool is kept in. Flags of {@code virStoragePoolBuildFlags}. */
    default void build(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_BUILD.unsupported();
    }

    /** Stops a pool; its volumes stay. */
    default void destroy(StoragePool pool) {
        throw Api.STORAGE_POOL_DESTROY.unsupported();
    }

    /** Deletes what the pool is kept in. Flags of {@code virStoragePoolDeleteFlags}. */
    default void delete(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_DELETE.unsupported();
    }

    /** Reads the list of volumes anew. */
    default void refresh(StoragePool pool, int flags) {
        throw Api.STORAGE_POOL_REFRESH.unsupported();
    }

    /** Sets whether the pool starts with the daemon. */
    default void setAutostart(StoragePool pool, boolean autostart) {
        throw Api.STORAGE_POOL_SET_AUTOSTART.unsupported();
    }
}
