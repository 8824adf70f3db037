package org.hyperbean.driver;

/**
 * How large a disk is, in bytes.
 *
 * @param capacity what the guest sees
 * @param allocation what has been written
 * @param physical what the image takes of its host's storage
 */
public record BlockInfo(long capacity, long allocation, long physical) {}
