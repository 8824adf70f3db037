package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainTuning;

/** Limits and weights of domains of a test node. */
record TestDomainTuning(TestJobs jobs) implements DomainTuning {}
