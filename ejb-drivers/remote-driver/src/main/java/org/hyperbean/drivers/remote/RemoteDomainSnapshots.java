package org.hyperbean.drivers.remote;

import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.rpc.client.remote.RemoteDomainSnapshot;

/** The snapshots of a remote host's domains, each call passed on. */
record RemoteDomainSnapshots(RemoteHost remote) implements DomainSnapshots {
    @Override
    public DomainSnapshot create(Domain domain, String xml, int flags) {
        return local(remote.domain(domain).snapshotCreateXml(xml, flags));
    }

    @Override
    public String xml(DomainSnapshot snapshot, int flags) {
        return there(snapshot).getXmlDesc(flags);
    }

    @Override
    public List<DomainSnapshot> list(Domain domain, int flags) {
        return local(remote.domain(domain).listAllSnapshots(flags));
    }

    @Override
    public List<String> names(Domain domain, int flags) {
        return remote.domain(domain).snapshotListNames(flags);
    }

    @Override
    public int count(Domain domain, int flags) {
        return remote.domain(domain).snapshotNum(flags);
    }

    @Override
    public List<DomainSnapshot> children(DomainSnapshot snapshot, int flags) {
        return local(there(snapshot).listAllChildren(flags));
    }

    @Override
    public List<String> childNames(DomainSnapshot snapshot, int flags) {
        return there(snapshot).listChildrenNames(flags);
    }

    @Override
    public int childCount(DomainSnapshot snapshot, int flags) {
        return there(snapshot).numChildren(flags);
    }

    @Override
    public DomainSnapshot lookup(Domain domain, String name, int flags) {
        return local(remote.domain(domain).snapshotLookupByName(name, flags));
    }

    @Override
    public boolean hasCurrent(Domain domain, int flags) {
        return remote.domain(domain).hasCurrentSnapshot(flags);
    }

    @Override
    public DomainSnapshot current(Domain domain, int flags) {
        return local(remote.domain(domain).snapshotCurrent(flags));
    }

    @Override
    public DomainSnapshot parent(DomainSnapshot snapshot, int flags) {
        return local(there(snapshot).getParent(flags));
    }

    @Override
    public boolean isCurrent(DomainSnapshot snapshot, int flags) {
        return there(snapshot).isCurrent(flags);
    }

    @Override
    public boolean hasMetadata(DomainSnapshot snapshot, int flags) {
        return there(snapshot).hasMetadata(flags);
    }

    @Override
    public void revert(DomainSnapshot snapshot, int flags) {
        there(snapshot).domainRevertToSnapshot(flags);
    }

    @Override
    public void delete(DomainSnapshot snapshot, int flags) {
        there(snapshot).delete(flags);
    }

    private RemoteDomainSnapshot there(DomainSnapshot snapshot) {
        return new RemoteDomainSnapshot(
                remote.calls().calls(),
                new org.hyperbean.rpc.protocol.remote.DomainSnapshot(snapshot.name(), snapshot.domain()));
    }

    private static List<DomainSnapshot> local(List<RemoteDomainSnapshot> snapshots) {
        return snapshots.stream().map(RemoteDomainSnapshots::local).toList();
    }

    private static DomainSnapshot local(RemoteDomainSnapshot snapshot) {
        return new DomainSnapshot(snapshot.handle().name(), snapshot.handle().dom());
    }
}
