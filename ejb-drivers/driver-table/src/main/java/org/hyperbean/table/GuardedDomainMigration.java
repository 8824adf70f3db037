package org.hyperbean.table;

import org.hyperbean.driver.DomainMigration;

/** Checks the caller's rights before each call of a group: moving domains to other hosts. */
record GuardedDomainMigration(DomainMigration operations, Guard guard) implements DomainMigration {}
