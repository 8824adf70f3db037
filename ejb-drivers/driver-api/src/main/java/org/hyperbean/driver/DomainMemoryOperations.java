package org.hyperbean.driver;

import java.util.List;

/**
 * Memory of domains: how much there is, what it is used for, what is in it. Sizes are in KiB and unsigned; flags are
 * those of libvirt's functions.
 */
public interface DomainMemoryOperations {
    /** Changes how much memory the domain may have. */
    default void setMaximum(Domain domain, long kibibytes) {
        throw Api.DOMAIN_SET_MAX_MEMORY.unsupported();
    }

    /** Changes how much memory a domain that runs has. */
    default void set(Domain domain, long kibibytes) {
        throw Api.DOMAIN_SET_MEMORY.unsupported();
    }

    /** Changes how much memory the domain has, or may have. Flags of {@code virDomainMemoryModFlags}. */
    default void set(Domain domain, long kibibytes, int flags) {
        throw Api.DOMAIN_SET_MEMORY_FLAGS.unsupported();
    }

    /**
     * What the guest uses its memory for.
     *
     * @param room how many figures the caller takes, unsigned
     */
    default List<MemoryStatistic> statistics(Domain domain, int room, int flags) {
        throw Api.DOMAIN_MEMORY_STATS.unsupported();
    }

    /** Changes how many seconds pass between two reports of the guest. Flags of {@code virDomainMemoryModFlags}. */
    default void setStatisticsPeriod(Domain domain, int seconds, int flags) {
        throw Api.DOMAIN_SET_MEMORY_STATS_PERIOD.unsupported();
    }

    /**
     * What is in the guest's memory. Flags of {@code virDomainMemoryFlags}.
     *
     * @param size in bytes, not negative
     */
    default byte[] peek(Domain domain, long start, int size, int flags) {
        throw Api.DOMAIN_MEMORY_PEEK.unsupported();
    }
}
