package org.hyperbean.driver;

/** Virtual processors and I/O threads of domains, and where they run. */
public interface DomainProcessors {}
