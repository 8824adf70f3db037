package org.hyperbean.drivers.test;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The work under way on the disks of a node's domains: at most one for each disk.
 *
 * <p>Any thread reads; entries are made and removed by whoever has the domain's job.
 */
final class TestBlockJobs {
    private final Map<Key, BlockJob> jobs = new ConcurrentHashMap<>();

    Optional<BlockJob> find(UUID domain, String target) {
        return Optional.ofNullable(jobs.get(new Key(domain, target)));
    }

    void add(UUID domain, String target, BlockJob job) {
        jobs.put(new Key(domain, target), job);
    }

    /** Forgets work and ends it. */
    void remove(UUID domain, String target) {
        Optional.ofNullable(jobs.remove(new Key(domain, target))).ifPresent(BlockJob::stop);
    }

    /** Ends all work of a domain that stopped, of which nothing is told. */
    void stopped(UUID domain) {
        jobs.keySet().stream()
                .filter(key -> key.domain().equals(domain))
                .toList()
                .forEach(key -> remove(key.domain(), key.target()));
    }

    /** Ends all work. */
    void end() {
        jobs.values().forEach(BlockJob::stop);
        jobs.clear();
    }

    private record Key(UUID domain, String target) {}
}
