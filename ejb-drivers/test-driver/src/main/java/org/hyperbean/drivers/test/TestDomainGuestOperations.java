package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainGuestOperations;

/** What happens inside guests of a test node. */
record TestDomainGuestOperations(TestJobs jobs) implements DomainGuestOperations {}
