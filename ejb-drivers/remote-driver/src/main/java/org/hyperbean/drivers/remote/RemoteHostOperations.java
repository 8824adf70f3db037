package org.hyperbean.drivers.remote;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.HostStatus;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.SecurityModel;
import org.hyperbean.rpc.protocol.remote.NodeGetSecurityModelRet;

/** The remote host itself: what does not change from memory, the rest from the host. */
record RemoteHostOperations(RemoteHost remote) implements HostOperations {
    @Override
    public HostStatus status() {
        return remote.status();
    }

    @Override
    public String type() {
        return remote.facts().type();
    }

    @Override
    public long version() {
        return remote.facts().version();
    }

    @Override
    public String hostname() {
        return remote.facts().hostname();
    }

    @Override
    public NodeInfo nodeInfo() {
        return remote.facts().node();
    }

    @Override
    public int maximumVcpus(String type) {
        return remote.calls().getMaxVcpus(Optional.of(type).filter(text -> !text.isEmpty()));
    }

    @Override
    public String capabilities() {
        return remote.calls().getCapabilities();
    }

    @Override
    public List<String> processorModels(String architecture, int flags) {
        return remote.calls().getCpuModelNames(architecture, flags);
    }

    @Override
    public String systemInformation(int flags) {
        return remote.calls().getSysinfo(flags);
    }

    @Override
    public SecurityModel securityModel() {
        NodeGetSecurityModelRet model = remote.calls().nodeGetSecurityModel();
        return new SecurityModel(model.model().text(), model.doi().text());
    }

    @Override
    public boolean isSecure() {
        return remote.calls().isSecure();
    }
}
