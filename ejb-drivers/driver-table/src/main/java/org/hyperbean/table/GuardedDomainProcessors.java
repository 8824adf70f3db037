package org.hyperbean.table;

import org.hyperbean.driver.DomainProcessors;

/** Checks the caller's rights before each call of a group: the processors and I/O threads of domains. */
record GuardedDomainProcessors(DomainProcessors operations, Guard guard) implements DomainProcessors {}
