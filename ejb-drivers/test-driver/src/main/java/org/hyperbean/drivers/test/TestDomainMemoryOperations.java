package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainMemoryOperations;

/** The memory of domains of a test node. */
record TestDomainMemoryOperations(TestJobs jobs) implements DomainMemoryOperations {}
