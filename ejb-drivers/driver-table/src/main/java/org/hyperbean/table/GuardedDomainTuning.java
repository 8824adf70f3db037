package org.hyperbean.table;

import org.hyperbean.driver.DomainTuning;

/** Checks the caller's rights before each call of a group: limits and weights of domains. */
record GuardedDomainTuning(DomainTuning operations, Guard guard) implements DomainTuning {}
