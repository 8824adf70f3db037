package org.hyperbean.driver;

/**
 * What names a volume to a client.
 *
 * @param pool the name of the pool that it is in
 * @param key what tells it from all volumes of all pools
 */
public record StorageVolume(String pool, String name, String key) {}
