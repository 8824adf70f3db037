package org.hyperbean.table;

import org.hyperbean.driver.DomainMeasurements;

/** Checks the caller's rights before each call of a group: what domains did with their devices. */
record GuardedDomainMeasurements(DomainMeasurements operations, Guard guard) implements DomainMeasurements {}
