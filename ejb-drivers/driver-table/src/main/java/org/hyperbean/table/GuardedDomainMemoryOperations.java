package org.hyperbean.table;

import org.hyperbean.driver.DomainMemoryOperations;

/** Checks the caller's rights before each call of a group: the memory of domains. */
record GuardedDomainMemoryOperations(DomainMemoryOperations operations, Guard guard)
        implements DomainMemoryOperations {}
