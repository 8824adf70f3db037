package org.hyperbean.driver;

import java.time.Duration;

/**
 * The figures of {@code virDomainGetInfo}.
 *
 * @param maximumMemoryKiB memory that the domain may have
 * @param memoryKiB memory that it has now
 * @param vcpus virtual processors online
 * @param cpuTime processor time used since the domain started; zero when it does not run
 */
public record DomainInfo(DomainState state, long maximumMemoryKiB, long memoryKiB, int vcpus, Duration cpuTime) {}
