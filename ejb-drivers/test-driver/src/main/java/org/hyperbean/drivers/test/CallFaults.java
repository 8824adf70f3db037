package org.hyperbean.drivers.test;

import org.hyperbean.driver.Api;

/** What goes wrong, on purpose, in the calls of one connection. */
interface CallFaults {
    /** Nothing ever goes wrong: a connection as the reference has it. */
    CallFaults NONE = new CallFaults() {
        @Override
        public void beforeReading(TestDomain domain, Api api) {}

        @Override
        public void beforeChanging(TestDomain domain, Api api) {}
    };

    /**
     * Comes before each call that reads a domain.
     *
     * @throws org.hyperbean.driver.LibvirtException when the call is to fail
     */
    void beforeReading(TestDomain domain, Api api);

    /**
     * Comes before each call that changes a domain, with its job.
     *
     * @throws org.hyperbean.driver.LibvirtException when the call is to fail
     */
    void beforeChanging(TestDomain domain, Api api);
}
