package org.hyperbean.table;

import org.hyperbean.driver.DomainGuestOperations;

/** Checks the caller's rights before each call of a group: what happens inside guests. */
record GuardedDomainGuestOperations(DomainGuestOperations operations, Guard guard) implements DomainGuestOperations {}
