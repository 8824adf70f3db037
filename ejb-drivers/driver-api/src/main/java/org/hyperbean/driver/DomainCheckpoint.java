package org.hyperbean.driver;

/** What names a checkpoint to a client: its name within its domain. */
public record DomainCheckpoint(String name, Domain domain) {}
