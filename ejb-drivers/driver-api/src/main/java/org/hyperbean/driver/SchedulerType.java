package org.hyperbean.driver;

/**
 * How a domain's processors are scheduled.
 *
 * @param name such as {@code posix}
 * @param parameters how many parameters there are
 */
public record SchedulerType(String name, int parameters) {}
