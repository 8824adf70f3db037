package org.hyperbean.table;

import org.hyperbean.driver.DomainSettings;

/** Checks the caller's rights before each call of a group: names, notes and actions of domains. */
record GuardedDomainSettings(DomainSettings operations, Guard guard) implements DomainSettings {}
