package org.hyperbean.drivers.remote;

import java.util.Optional;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDevices;

/** Devices of the running domains of a remote host. */
record RemoteDomainDevices(RemoteHost remote) implements DomainDevices {
    @Override
    public DataStream openConsole(Domain domain, Optional<String> device, int flags) {
        return new RemoteStream(remote.domain(domain).openConsole(device, flags));
    }
}
