package org.hyperbean.driver;

/**
 * The figures of {@code virNodeGetInfo}.
 *
 * @param model architecture name, at most 31 bytes
 * @param mhz 0 where unknown
 * @param nodes NUMA cells; 1 where there is no NUMA
 * @param sockets per NUMA cell
 * @param cores per socket
 * @param threads per core
 */
public record NodeInfo(
        String model, long memoryKiB, int cpus, int mhz, int nodes, int sockets, int cores, int threads) {
    /** How many processors there may be at most. */
    public int maximumCpus() {
        return nodes * sockets * cores * threads;
    }
}
