package org.hyperbean.driver;

/** What names a snapshot to a client: its name within its domain. */
public record DomainSnapshot(String name, Domain domain) {}
