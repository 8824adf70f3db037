package org.hyperbean.documents.domain;

import java.util.Optional;

/**
 * What part of the host the guest gets.
 *
 * @param blocks of its block devices
 * @param memory of its memory
 * @param backing how the memory is held
 * @param ioThreads threads for block I/O
 * @param cpus of its processors
 * @param nodes of its memory nodes
 * @param resource what it is accounted to
 */
public record Tuning(
        BlockTuning blocks,
        MemoryTuning memory,
        MemoryBacking backing,
        IoThreads ioThreads,
        CpuTuning cpus,
        NumaTuning nodes,
        Optional<ResourceSetting> resource) {

    /** The same with something else to account the guest to. */
    public Tuning withResource(ResourceSetting changed) {
        return new Tuning(blocks, memory, backing, ioThreads, cpus, nodes, Optional.of(changed));
    }

    /**
     * Completes what the document leaves out.
     *
     * @param cells how many NUMA cells the guest has
     */
    Tuning complete(int cells) {
        return new Tuning(blocks, memory, backing.complete(cells), ioThreads, cpus, nodes, resource);
    }
}
