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

    /** The same with other shares of block devices. */
    public Tuning withBlocks(BlockTuning changed) {
        return new Tuning(changed, memory, backing, ioThreads, cpus, nodes, resource);
    }

    /** The same with other limits for memory. */
    public Tuning withMemory(MemoryTuning changed) {
        return new Tuning(blocks, changed, backing, ioThreads, cpus, nodes, resource);
    }

    /** The same with other I/O threads and other parts of the host's processors. */
    public Tuning withThreads(IoThreads changed, CpuTuning processors) {
        return new Tuning(blocks, memory, backing, changed, processors, nodes, resource);
    }

    /** The same with other parts of the host's processors. */
    public Tuning withCpus(CpuTuning changed) {
        return withThreads(ioThreads, changed);
    }

    /** The same with memory of other nodes. */
    public Tuning withNodes(NumaTuning changed) {
        return new Tuning(blocks, memory, backing, ioThreads, cpus, changed, resource);
    }

    /** The same as it is after it was written and read again. */
    Tuning copied() {
        return withBlocks(blocks.copied()).withMemory(memory.copied());
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
