package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDevices;

/** Checks the caller's rights before each call of a group: devices of running domains. */
record GuardedDomainDevices(DomainDevices operations, Guard guard) implements DomainDevices {
    @Override
    public DataStream openConsole(Domain domain, Optional<String> device, int flags) {
        guard.check(Api.DOMAIN_OPEN_CONSOLE, flags);
        return operations.openConsole(domain, device, flags);
    }

    @Override
    public DataStream openChannel(Domain domain, Optional<String> channel, int flags) {
        guard.check(Api.DOMAIN_OPEN_CHANNEL, flags);
        return operations.openChannel(domain, channel, flags);
    }
}
