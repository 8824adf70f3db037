package org.hyperbean.host;

/**
 * How a program ended and what it said, decoded as UTF-8.
 *
 * @param exitStatus 0 for success; 128 and the signal's number for a program that a signal ended
 */
public record CommandResult(int exitStatus, String output, String errors) {}
