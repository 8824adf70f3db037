package org.hyperbean.driver;

import java.time.Duration;

/**
 * A virtual processor of a domain that runs, as {@code virDomainGetVcpus} tells of it.
 *
 * @param number counted from 0
 * @param state of {@code virVcpuState}
 * @param time that it used
 * @param cpu the host's processor that it runs on
 * @param affinity the host's processors that it may run on
 */
public record VirtualProcessor(int number, int state, Duration time, int cpu, CpuMap affinity) {
    /** Of {@code virVcpuState}. */
    public static final int RUNNING = 1;

    /** What stands for one that is not plugged in. */
    public static final VirtualProcessor NONE = new VirtualProcessor(0, 0, Duration.ZERO, 0, CpuMap.EMPTY);
}
