package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainSettings;

/** Names, notes and actions of domains of a test node. */
record TestDomainSettings(TestJobs jobs) implements DomainSettings {}
