package org.hyperbean.drivers.remote;

import java.time.Duration;
import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.SecurityLabel;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetSecurityLabelRet;
import org.hyperbean.rpc.protocol.remote.DomainGetStateRet;

/** What can be read of one domain of a remote host: its picture from memory, the rest from the host. */
record RemoteDomainInformation(RemoteHost remote) implements DomainInformation {
    @Override
    public DomainStatus status(Domain domain) {
        return remote.pictures().find(domain.uuid()).orElseGet(() -> remote.look(domain.uuid()));
    }

    @Override
    public DomainInfo info(Domain domain) {
        DomainGetInfoRet info = remote.domain(domain).getInfo();
        return new DomainInfo(
                DomainState.of(info.state()),
                info.maxMem(),
                info.memory(),
                info.nrVirtCpu(),
                Duration.ofNanos(info.cpuTime()));
    }

    @Override
    public DomainStateReason state(Domain domain, int flags) {
        DomainGetStateRet state = remote.domain(domain).getState(flags);
        return DomainStateReason.of(DomainState.of(state.state()), state.reason());
    }

    @Override
    public String xml(Domain domain, int flags) {
        return remote.domain(domain).getXmlDesc(flags);
    }

    @Override
    public String osType(Domain domain) {
        return remote.domain(domain).getOsType();
    }

    @Override
    public long maximumMemoryKiB(Domain domain) {
        return remote.domain(domain).getMaxMemory();
    }

    @Override
    public int vcpus(Domain domain, int flags) {
        return remote.domain(domain).getVcpusFlags(flags);
    }

    @Override
    public boolean isAutostart(Domain domain) {
        return remote.domain(domain).getAutostart();
    }

    @Override
    public boolean isActive(Domain domain) {
        return remote.domain(domain).isActive();
    }

    @Override
    public boolean isPersistent(Domain domain) {
        return remote.domain(domain).isPersistent();
    }

    @Override
    public boolean isUpdated(Domain domain) {
        return remote.domain(domain).isUpdated();
    }

    @Override
    public boolean hasManagedSaveImage(Domain domain, int flags) {
        return remote.domain(domain).hasManagedSaveImage(flags);
    }

    @Override
    public SecurityLabel securityLabel(Domain domain) {
        DomainGetSecurityLabelRet label = remote.domain(domain).getSecurityLabel();
        return new SecurityLabel(label.label().text(), label.enforcing() != 0);
    }

    @Override
    public List<String> messages(Domain domain, int flags) {
        return remote.domain(domain).getMessages(flags);
    }
}
