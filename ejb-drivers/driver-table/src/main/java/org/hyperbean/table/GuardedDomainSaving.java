package org.hyperbean.table;

import org.hyperbean.driver.DomainSaving;

/** Checks the caller's rights before each call of a group: domains put to files and back. */
record GuardedDomainSaving(DomainSaving operations, Guard guard) implements DomainSaving {}
