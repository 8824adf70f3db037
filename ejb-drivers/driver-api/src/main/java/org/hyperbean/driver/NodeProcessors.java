package org.hyperbean.driver;

/**
 * The processors that a host has.
 *
 * @param count how many there are, those that are switched off included
 * @param online how many are switched on
 */
public record NodeProcessors(int count, int online, CpuMap map) {}
