package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainProcessors;

/** The processors and I/O threads of domains of a test node. */
record TestDomainProcessors(TestJobs jobs) implements DomainProcessors {}
