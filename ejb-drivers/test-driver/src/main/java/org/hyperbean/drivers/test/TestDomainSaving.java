package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainSaving;

/** Domains put to files and back of a test node. */
record TestDomainSaving(TestJobs jobs) implements DomainSaving {}
