package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.table.Arguments.Flag;

/** Checks the caller's rights before each call of a group: the snapshots of domains. */
record GuardedDomainSnapshots(DomainSnapshots operations, Guard guard) implements DomainSnapshots {
    private static final Flag REDEFINE = new Flag("VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE", 1);
    private static final Flag CURRENT = new Flag("VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT", 2);
    private static final Flag NO_METADATA = new Flag("VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA", 4);
    private static final Flag RUNNING = new Flag("VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING", 1);
    private static final Flag PAUSED = new Flag("VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED", 2);
    private static final Flag CHILDREN = new Flag("VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN", 1);
    private static final Flag CHILDREN_ONLY = new Flag("VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY", 4);

    @Override
    public DomainSnapshot create(Domain domain, String xml, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_CREATE_XML, flags);
        Arguments.requires(Api.DOMAIN_SNAPSHOT_CREATE_XML, flags, CURRENT, REDEFINE);
        Arguments.exclusive(Api.DOMAIN_SNAPSHOT_CREATE_XML, flags, REDEFINE, NO_METADATA);
        return operations.create(domain, xml, flags);
    }

    @Override
    public String xml(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_GET_XML_DESC, flags);
        return operations.xml(snapshot, flags);
    }

    @Override
    public List<DomainSnapshot> list(Domain domain, int flags) {
        guard.check(Api.DOMAIN_LIST_ALL_SNAPSHOTS, flags);
        return operations.list(domain, flags);
    }

    @Override
    public List<String> names(Domain domain, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_LIST_NAMES, flags);
        return operations.names(domain, flags);
    }

    @Override
    public int count(Domain domain, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_NUM, flags);
        return operations.count(domain, flags);
    }

    @Override
    public List<DomainSnapshot> children(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN, flags);
        return operations.children(snapshot, flags);
    }

    @Override
    public List<String> childNames(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES, flags);
        return operations.childNames(snapshot, flags);
    }

    @Override
    public int childCount(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_NUM_CHILDREN, flags);
        return operations.childCount(snapshot, flags);
    }

    @Override
    public DomainSnapshot lookup(Domain domain, String name, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME, flags);
        return operations.lookup(domain, name, flags);
    }

    @Override
    public boolean hasCurrent(Domain domain, int flags) {
        guard.check(Api.DOMAIN_HAS_CURRENT_SNAPSHOT, flags);
        return operations.hasCurrent(domain, flags);
    }

    @Override
    public DomainSnapshot current(Domain domain, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_CURRENT, flags);
        return operations.current(domain, flags);
    }

    @Override
    public DomainSnapshot parent(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_GET_PARENT, flags);
        return operations.parent(snapshot, flags);
    }

    @Override
    public boolean isCurrent(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_IS_CURRENT, flags);
        return operations.isCurrent(snapshot, flags);
    }

    @Override
    public boolean hasMetadata(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_HAS_METADATA, flags);
        return operations.hasMetadata(snapshot, flags);
    }

    @Override
    public void revert(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_REVERT_TO_SNAPSHOT, flags);
        Arguments.exclusive(Api.DOMAIN_REVERT_TO_SNAPSHOT, flags, RUNNING, PAUSED);
        operations.revert(snapshot, flags);
    }

    @Override
    public void delete(DomainSnapshot snapshot, int flags) {
        guard.check(Api.DOMAIN_SNAPSHOT_DELETE, flags);
        Arguments.exclusive(Api.DOMAIN_SNAPSHOT_DELETE, flags, CHILDREN, CHILDREN_ONLY);
        operations.delete(snapshot, flags);
    }
}
