package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.PassedDescriptor;

/** Checks the caller's rights before each call of a group: starting and stopping domains. */
record GuardedDomainLifecycle(DomainLifecycle operations, Guard guard) implements DomainLifecycle {
    @Override
    public Domain start(Domain domain, int flags) {
        guard.check(Api.DOMAIN_CREATE_WITH_FLAGS, flags);
        return operations.start(domain, flags);
    }

    @Override
    public Domain start(Domain domain, List<PassedDescriptor> files, int flags) {
        guard.check(Api.DOMAIN_CREATE_WITH_FILES, flags);
        return operations.start(domain, files, flags);
    }

    @Override
    public void suspend(Domain domain) {
        guard.check(Api.DOMAIN_SUSPEND);
        operations.suspend(domain);
    }

    @Override
    public void resume(Domain domain) {
        guard.check(Api.DOMAIN_RESUME);
        operations.resume(domain);
    }

    @Override
    public void shutdown(Domain domain, int flags) {
        guard.check(Api.DOMAIN_SHUTDOWN_FLAGS, flags);
        operations.shutdown(domain, flags);
    }

    @Override
    public void reboot(Domain domain, int flags) {
        guard.check(Api.DOMAIN_REBOOT, flags);
        operations.reboot(domain, flags);
    }

    @Override
    public void reset(Domain domain, int flags) {
        guard.check(Api.DOMAIN_RESET, flags);
        operations.reset(domain, flags);
    }

    @Override
    public void destroy(Domain domain, int flags) {
        guard.check(Api.DOMAIN_DESTROY_FLAGS, flags);
        operations.destroy(domain, flags);
    }

    @Override
    public void setAutostart(Domain domain, boolean autostart) {
        guard.check(Api.DOMAIN_SET_AUTOSTART);
        operations.setAutostart(domain, autostart);
    }
}
