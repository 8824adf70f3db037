package org.hyperbean.driver;

/** Something that happened to a storage pool. */
public sealed interface StoragePoolEvent extends Event {
    /** {@code VIR_STORAGE_POOL_EVENT_DEFINED}. */
    int DEFINED = 0;

    /** {@code VIR_STORAGE_POOL_EVENT_UNDEFINED}. */
    int UNDEFINED = 1;

    /** {@code VIR_STORAGE_POOL_EVENT_STARTED}. */
    int STARTED = 2;

    /** {@code VIR_STORAGE_POOL_EVENT_STOPPED}. */
    int STOPPED = 3;

    /** {@code VIR_STORAGE_POOL_EVENT_CREATED}. */
    int CREATED = 4;

    /** {@code VIR_STORAGE_POOL_EVENT_DELETED}. */
    int DELETED = 5;

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
