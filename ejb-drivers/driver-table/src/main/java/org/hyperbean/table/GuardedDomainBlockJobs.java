package org.hyperbean.table;

import org.hyperbean.driver.DomainBlockJobs;

/** Checks the caller's rights before each call of a group: long work on disks of domains. */
record GuardedDomainBlockJobs(DomainBlockJobs operations, Guard guard) implements DomainBlockJobs {}
