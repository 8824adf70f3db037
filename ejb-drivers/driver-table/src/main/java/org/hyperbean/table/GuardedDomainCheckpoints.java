package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainCheckpoint;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.table.Arguments.Flag;

/** Checks the caller's rights before each call of a group: the checkpoints of domains. */
record GuardedDomainCheckpoints(DomainCheckpoints operations, Guard guard) implements DomainCheckpoints {
    private static final Flag REDEFINE = new Flag("VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE", 1);
    private static final Flag QUIESCE = new Flag("VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE", 2);
    private static final Flag REDEFINE_VALIDATE = new Flag("VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE", 4);
    private static final Flag CHILDREN = new Flag("VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN", 1);
    private static final Flag CHILDREN_ONLY = new Flag("VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY", 4);

    @Override
    public DomainCheckpoint create(Domain domain, String xml, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_CREATE_XML, flags);
        Arguments.exclusive(Api.DOMAIN_CHECKPOINT_CREATE_XML, flags, REDEFINE, QUIESCE);
        Arguments.requires(Api.DOMAIN_CHECKPOINT_CREATE_XML, flags, REDEFINE_VALIDATE, REDEFINE);
        return operations.create(domain, xml, flags);
    }

    @Override
    public String xml(DomainCheckpoint checkpoint, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_GET_XML_DESC, flags);
        return operations.xml(checkpoint, flags);
    }

    @Override
    public List<DomainCheckpoint> list(Domain domain, int flags) {
        guard.check(Api.DOMAIN_LIST_ALL_CHECKPOINTS, flags);
        return operations.list(domain, flags);
    }

    @Override
    public List<DomainCheckpoint> children(DomainCheckpoint checkpoint, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN, flags);
        return operations.children(checkpoint, flags);
    }

    @Override
    public DomainCheckpoint lookup(Domain domain, String name, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME, flags);
        return operations.lookup(domain, name, flags);
    }

    @Override
    public DomainCheckpoint parent(DomainCheckpoint checkpoint, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_GET_PARENT, flags);
        return operations.parent(checkpoint, flags);
    }

    @Override
    public void delete(DomainCheckpoint checkpoint, int flags) {
        guard.check(Api.DOMAIN_CHECKPOINT_DELETE, flags);
        Arguments.exclusive(Api.DOMAIN_CHECKPOINT_DELETE, flags, CHILDREN, CHILDREN_ONLY);
        operations.delete(checkpoint, flags);
    }
}
