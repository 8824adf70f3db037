package org.hyperbean.drivers.remote;

import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainCheckpoint;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.rpc.client.remote.RemoteDomainCheckpoint;

/** The checkpoints of a remote host's domains, each call passed on. */
record RemoteDomainCheckpoints(RemoteHost remote) implements DomainCheckpoints {
    @Override
    public DomainCheckpoint create(Domain domain, String xml, int flags) {
        return local(remote.domain(domain).checkpointCreateXml(xml, flags));
    }

    @Override
    public String xml(DomainCheckpoint checkpoint, int flags) {
        return there(checkpoint).getXmlDesc(flags);
    }

    @Override
    public List<DomainCheckpoint> list(Domain domain, int flags) {
        return local(remote.domain(domain).listAllCheckpoints(flags));
    }

    @Override
    public List<DomainCheckpoint> children(DomainCheckpoint checkpoint, int flags) {
        return local(there(checkpoint).listAllChildren(flags));
    }

    @Override
    public DomainCheckpoint lookup(Domain domain, String name, int flags) {
        return local(remote.domain(domain).checkpointLookupByName(name, flags));
    }

    @Override
    public DomainCheckpoint parent(DomainCheckpoint checkpoint, int flags) {
        return local(there(checkpoint).getParent(flags));
    }

    @Override
    public void delete(DomainCheckpoint checkpoint, int flags) {
        there(checkpoint).delete(flags);
    }

    private RemoteDomainCheckpoint there(DomainCheckpoint checkpoint) {
        return new RemoteDomainCheckpoint(
                remote.calls().calls(),
                new org.hyperbean.rpc.protocol.remote.DomainCheckpoint(checkpoint.name(), checkpoint.domain()));
    }

    private static List<DomainCheckpoint> local(List<RemoteDomainCheckpoint> checkpoints) {
        return checkpoints.stream().map(RemoteDomainCheckpoints::local).toList();
    }

    private static DomainCheckpoint local(RemoteDomainCheckpoint checkpoint) {
        return new DomainCheckpoint(
                checkpoint.handle().name(), checkpoint.handle().dom());
    }
}
