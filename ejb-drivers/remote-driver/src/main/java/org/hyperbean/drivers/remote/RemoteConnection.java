package org.hyperbean.drivers.remote;

import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;

/**
 * A connection to a remote host. All connections share the daemon's own one to it, so there is nothing to give back.
 */
record RemoteConnection(RemoteHost remote, OpenRequest request) implements Connection {
    @Override
    public String uri() {
        return remote.address().canonicalUri();
    }

    @Override
    public boolean isReadOnly() {
        return request.readOnly();
    }

    @Override
    public Identity identity() {
        return request.identity();
    }

    @Override
    public boolean supports(DriverFeature feature) {
        return remote.facts().features().contains(feature);
    }

    @Override
    public HostOperations host() {
        return new RemoteHostOperations(remote);
    }

    @Override
    public DomainDirectory domains() {
        return new RemoteDomainDirectory(remote);
    }

    @Override
    public DomainLifecycle domainLifecycle() {
        return new RemoteDomainLifecycle(remote);
    }

    @Override
    public DomainInformation domainInformation() {
        return new RemoteDomainInformation(remote);
    }

    @Override
    public DomainSnapshots domainSnapshots() {
        return new RemoteDomainSnapshots(remote);
    }

    @Override
    public DomainCheckpoints domainCheckpoints() {
        return new RemoteDomainCheckpoints(remote);
    }

    @Override
    public DomainDevices domainDevices() {
        return new RemoteDomainDevices(remote);
    }

    @Override
    public EventFilter events() {
        return EventFilter.of(remote.address().scope());
    }

    @Override
    public void close() {
        // the host's connection belongs to the driver
    }
}
