package org.hyperbean.driver;

import java.util.List;

/** The checkpoints of domains. Flags are those of libvirt's functions. */
public interface DomainCheckpoints {
    /** Makes a checkpoint, or tells of one that was made before. Flags of {@code virDomainCheckpointCreateFlags}. */
    default DomainCheckpoint create(Domain domain, String xml, int flags) {
        throw Api.DOMAIN_CHECKPOINT_CREATE_XML.unsupported();
    }

    /** The checkpoint's document. Flags of {@code virDomainCheckpointXMLFlags}. */
    default String xml(DomainCheckpoint checkpoint, int flags) {
        throw Api.DOMAIN_CHECKPOINT_GET_XML_DESC.unsupported();
    }

    /** The domain's checkpoints. Flags of {@code virDomainCheckpointListFlags}. */
    default List<DomainCheckpoint> list(Domain domain, int flags) {
        throw Api.DOMAIN_LIST_ALL_CHECKPOINTS.unsupported();
    }

    /** The checkpoints that followed one. Flags of {@code virDomainCheckpointListFlags}. */
    default List<DomainCheckpoint> children(DomainCheckpoint checkpoint, int flags) {
        throw Api.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN.unsupported();
    }

    /** The checkpoint with a name. */
    default DomainCheckpoint lookup(Domain domain, String name, int flags) {
        throw Api.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME.unsupported();
    }

    /** The checkpoint before one. */
    default DomainCheckpoint parent(DomainCheckpoint checkpoint, int flags) {
        throw Api.DOMAIN_CHECKPOINT_GET_PARENT.unsupported();
    }

    /** Forgets the checkpoint. Flags of {@code virDomainCheckpointDeleteFlags}. */
    default void delete(DomainCheckpoint checkpoint, int flags) {
        throw Api.DOMAIN_CHECKPOINT_DELETE.unsupported();
    }
}
