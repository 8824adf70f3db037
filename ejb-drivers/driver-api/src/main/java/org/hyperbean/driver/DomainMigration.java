package org.hyperbean.driver;

/** Domains that move from one host to another. */
public interface DomainMigration {}
