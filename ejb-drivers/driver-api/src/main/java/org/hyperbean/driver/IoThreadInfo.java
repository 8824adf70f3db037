package org.hyperbean.driver;

/**
 * An I/O thread of a domain.
 *
 * @param id unsigned
 * @param affinity the host's processors that it may run on
 */
public record IoThreadInfo(int id, CpuMap affinity) {}
