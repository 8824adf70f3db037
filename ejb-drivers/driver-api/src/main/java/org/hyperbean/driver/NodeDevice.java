package org.hyperbean.driver;

/** What names a device of the host to a client. */
public record NodeDevice(String name) {}
