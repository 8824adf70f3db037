package org.hyperbean.driver;

/** A guest's clock: time since 1970 in UTC. */
public record GuestTime(long seconds, int nanoseconds) {}
