package org.hyperbean.driver;

/**
 * A disk that has failed.
 *
 * @param disk the target, such as {@code vda}
 * @param error of {@code virDomainDiskErrorCode}
 */
public record DiskError(String disk, int error) {}
