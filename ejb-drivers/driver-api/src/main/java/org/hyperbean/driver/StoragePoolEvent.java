package org.hyperbean.driver;

/** Something that happened to a storage pool. */
public sealed interface StoragePoolEvent extends Event {
    /** The pool that it happened to. */
    StoragePool pool();

    @Override
    default EventFamily family() {
        return EventFamily.STORAGE_POOL;
    }

    /**
     * A step in a pool's life.
     *
     * @param type of {@code virStoragePoolEventLifecycleType}
     */
    record Lifecycle(StoragePool pool, int type, int detail) implements StoragePoolEvent {}

    /** The list of the pool's volumes was read anew. */
    record Refresh(StoragePool pool) implements StoragePoolEvent {}
}
