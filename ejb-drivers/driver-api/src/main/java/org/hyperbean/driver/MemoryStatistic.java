package org.hyperbean.driver;

/**
 * A figure about a guest's memory.
 *
 * @param tag what it is, of {@code virDomainMemoryStatTags}
 * @param value unsigned; most are in KiB
 */
public record MemoryStatistic(int tag, long value) {}
