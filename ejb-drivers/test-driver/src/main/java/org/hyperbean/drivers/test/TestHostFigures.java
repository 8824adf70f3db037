package org.hyperbean.drivers.test;

import java.util.List;
import java.util.stream.IntStream;
import org.hyperbean.documents.capabilities.NumaNode;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeProcessors;
import org.hyperbean.driver.NodeStatistics;
import org.hyperbean.driver.NodeStatistics.Figure;

/**
 * The processors of a test node and its memory. Most figures are the same for every node; all are the reference's.
 *
 * @param cells of the host's memory; a node that comes from a file has none
 */
record TestHostFigures(List<NumaNode> cells) {
    private static final NodeProcessors PROCESSORS = new NodeProcessors(8, 3, CpuMap.of(IntStream.of(0, 2, 4)));

    private static final List<Figure> TIMES = List.of(
            new Figure("user", 9_797_400_000L),
            new Figure("kernel", 34_678_723_400_000L),
            new Figure("idle", 87_264_900_000L),
            new Figure("iowait", 763_600_000));

    /** What is free of the first cell, in bytes; it is twice as much of the second one. */
    private static final long FREE = 1 << 20;

    NodeProcessors processors(int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeGetCPUMap");
        return PROCESSORS;
    }

    /** The times of any processor, whether there is such a one or not. */
    NodeStatistics processorStatistics(int room, int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeGetCPUStats");
        return new NodeStatistics(TIMES.size(), TIMES.subList(0, Math.min(room, TIMES.size())));
    }

    /** The sum over all cells. The reference takes a sum of 0 for a failure. */
    long freeMemory() {
        if (cells.isEmpty()) {
            throw LibvirtException.unexplained();
        }
        return IntStream.rangeClosed(1, cells.size())
                .mapToLong(cell -> cell * FREE)
                .sum();
    }

    /** Although it is called free, it is all memory that a cell has. */
    List<Long> freeCellMemory(int start, int room) {
        if (start < 0 || start >= cells.size()) {
            throw TestErrors.badValue("Range exceeds available cells");
        }
        return cells.stream().skip(start).limit(room).map(NumaNode::memoryKiB).toList();
    }

    /** The reference counts pages and then says that there are none, which its daemon takes for a failure. */
    List<Long> freePages(int flags) {
        TestErrors.checkFlags(flags, 0, "testNodeGetFreePages");
        throw LibvirtException.unset();
    }
}
