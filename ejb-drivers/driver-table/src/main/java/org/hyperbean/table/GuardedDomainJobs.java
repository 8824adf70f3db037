package org.hyperbean.table;

import org.hyperbean.driver.DomainJobs;

/** Checks the caller's rights before each call of a group: long work on whole domains. */
record GuardedDomainJobs(DomainJobs operations, Guard guard) implements DomainJobs {}
