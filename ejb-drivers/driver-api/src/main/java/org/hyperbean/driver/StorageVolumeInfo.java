package org.hyperbean.driver;

/**
 * What a volume is.
 *
 * @param type of {@code virStorageVolType}
 * @param capacity what a guest sees of it, in bytes
 * @param allocation what it takes of the pool, in bytes
 */
public record StorageVolumeInfo(int type, long capacity, long allocation) {}
