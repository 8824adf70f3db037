package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainMemoryOperations;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MemoryStatistic;

/** Checks the caller's rights before each call of a group: the memory of domains. */
record GuardedDomainMemoryOperations(DomainMemoryOperations operations, Guard guard) implements DomainMemoryOperations {
    /** Sizes in bytes are signed numbers of 64 bits. */
    private static final long LIMIT = Long.MAX_VALUE / 1024;

    private static final int VIRTUAL = 1;
    private static final int PHYSICAL = 2;

    @Override
    public void setMaximum(Domain domain, long kibibytes) {
        guard.check(Api.DOMAIN_SET_MAX_MEMORY);
        checkSize(Api.DOMAIN_SET_MAX_MEMORY, kibibytes);
        operations.setMaximum(domain, kibibytes);
    }

    @Override
    public void set(Domain domain, long kibibytes) {
        guard.check(Api.DOMAIN_SET_MEMORY);
        checkSize(Api.DOMAIN_SET_MEMORY, kibibytes);
        operations.set(domain, kibibytes);
    }

    @Override
    public void set(Domain domain, long kibibytes, int flags) {
        guard.check(Api.DOMAIN_SET_MEMORY_FLAGS, flags);
        checkSize(Api.DOMAIN_SET_MEMORY_FLAGS, kibibytes);
        operations.set(domain, kibibytes, flags);
    }

    /** {@inheritDoc} The driver is not even asked by those who take nothing. */
    @Override
    public List<MemoryStatistic> statistics(Domain domain, int room, int flags) {
        guard.check(Api.DOMAIN_MEMORY_STATS, flags);
        return room == 0 ? List.of() : operations.statistics(domain, room, flags);
    }

    @Override
    public void setStatisticsPeriod(Domain domain, int seconds, int flags) {
        guard.check(Api.DOMAIN_SET_MEMORY_STATS_PERIOD, flags);
        Arguments.notNegative(Api.DOMAIN_SET_MEMORY_STATS_PERIOD, "period", seconds);
        operations.setStatisticsPeriod(domain, seconds, flags);
    }

    @Override
    public byte[] peek(Domain domain, long start, int size, int flags) {
        guard.check(Api.DOMAIN_MEMORY_PEEK, flags);
        Arguments.exclusive(
                Api.DOMAIN_MEMORY_PEEK,
                flags,
                new Arguments.Flag("VIR_MEMORY_VIRTUAL", VIRTUAL),
                new Arguments.Flag("VIR_MEMORY_PHYSICAL", PHYSICAL));
        return operations.peek(domain, start, size, flags);
    }

    private static void checkSize(Api api, long kibibytes) {
        Arguments.notZero(api, "memory", kibibytes);
        if (Long.compareUnsigned(kibibytes, LIMIT) >= 0) {
            throw LibvirtException.of(
                    ErrorCode.OVERFLOW, api.area(), "input too large: " + Long.toUnsignedString(kibibytes));
        }
    }
}
