package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainMeasurements;

/** What domains did with their devices of a test node. */
record TestDomainMeasurements(TestJobs jobs) implements DomainMeasurements {}
