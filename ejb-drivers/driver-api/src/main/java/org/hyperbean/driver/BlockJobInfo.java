package org.hyperbean.driver;

/**
 * How far work on a disk is.
 *
 * @param type of {@code virDomainBlockJobType}
 * @param bandwidth the most that is done in a second, in MiB or in bytes as the call asked; 0 for no limit
 * @param current how far it is, in units that only mean something beside {@code end}
 * @param end where it is done; a copy that is there waits to be ended
 */
public record BlockJobInfo(int type, long bandwidth, long current, long end) {}
