package org.hyperbean.rpc.protocol;

/** A set of procedures, as headers name it. */
public record Program(String name, int number, int version) {}
