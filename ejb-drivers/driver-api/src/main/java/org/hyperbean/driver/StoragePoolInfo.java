package org.hyperbean.driver;

/**
 * How a storage pool is.
 *
 * @param state of {@code virStoragePoolState}
 * @param capacity in bytes, as are the others
 * @param allocation what is taken
 * @param available what is free
 */
public record StoragePoolInfo(int state, long capacity, long allocation, long available) {
    /** {@code VIR_STORAGE_POOL_INACTIVE}. */
    public static final int INACTIVE = 0;

    /** {@code VIR_STORAGE_POOL_RUNNING}. */
    public static final int RUNNING = 2;
}
