package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.OpenRequest;

/**
 * A connection to a test node with what developers of clients need and the reference's test driver lacks:
 * {@code test:///default?extended=1}. It is a connection to the same node: plain and extended connections see each
 * other's changes. What only an extended one can reach is kept in the node's {@link NodeExtensions}.
 */
final class ExtendedConnection extends TestConnection {
    private final InjectedFaults faults;

    ExtendedConnection(String uri, OpenRequest request, NodeHandle handle) {
        super(uri, request, handle);
        faults = new InjectedFaults(handle, request.identity());
    }

    @Override
    public boolean supports(DriverFeature feature) {
        return super.supports(feature);
    }

    @Override
    public HostOperations host() {
        return new ExtendedHost(node());
    }

    @Override
    public DomainDevices domainDevices() {
        return new TestDomainDevices(jobs());
    }

    @Override
    public DomainBlockJobs domainBlockJobs() {
        return new TestDomainBlockJobs(jobs());
    }

    @Override
    public boolean publishes(EventFamily family) {
        return family == EventFamily.SECRET || super.publishes(family);
    }

    @Override
    public void abandon() {
        faults.abandon();
    }

    @Override
    CallFaults faults() {
        return faults;
    }
}
