package org.hyperbean.drivers.remote;

import java.util.function.Consumer;
import java.util.function.Function;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.rpc.client.remote.RemoteDomain;

/** Starting and stopping the domains of a remote host. */
record RemoteDomainLifecycle(RemoteHost remote) implements DomainLifecycle {
    @Override
    public Domain start(Domain domain, int flags) {
        return answer(domain, found -> found.createWithFlags(flags).handle());
    }

    @Override
    public void suspend(Domain domain) {
        change(domain, RemoteDomain::suspend);
    }

    @Override
    public void resume(Domain domain) {
        change(domain, RemoteDomain::resume);
    }

    @Override
    public void shutdown(Domain domain, int flags) {
        change(domain, found -> found.shutdownFlags(flags));
    }

    @Override
    public void reboot(Domain domain, int flags) {
        change(domain, found -> found.reboot(flags));
    }

    @Override
    public void reset(Domain domain, int flags) {
        change(domain, found -> found.reset(flags));
    }

    @Override
    public void destroy(Domain domain, int flags) {
        change(domain, found -> found.destroyFlags(flags));
    }

    @Override
    public void setAutostart(Domain domain, boolean autostart) {
        change(domain, found -> found.setAutostart(autostart));
    }

    private void change(Domain domain, Consumer<RemoteDomain> work) {
        answer(domain, found -> {
            work.accept(found);
            return domain;
        });
    }

    private Domain answer(Domain domain, Function<RemoteDomain, Domain> work) {
        Domain answer = work.apply(remote.domain(domain));
        remote.changed(domain.uuid());
        return answer;
    }
}
