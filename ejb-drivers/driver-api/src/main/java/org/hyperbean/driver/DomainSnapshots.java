package org.hyperbean.driver;

import java.util.List;

/** The snapshots of domains. Flags are those of libvirt's functions. */
public interface DomainSnapshots {
    /** Takes a snapshot, or tells of one that was taken before. Flags of {@code virDomainSnapshotCreateFlags}. */
    default DomainSnapshot create(Domain domain, String xml, int flags) {
        throw Api.DOMAIN_SNAPSHOT_CREATE_XML.unsupported();
    }

    /** The snapshot's document. Flags of {@code virDomainSnapshotXMLFlags}. */
    default String xml(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_GET_XML_DESC.unsupported();
    }

    /** The domain's snapshots. Flags of {@code virDomainSnapshotListFlags}. */
    default List<DomainSnapshot> list(Domain domain, int flags) {
        throw Api.DOMAIN_LIST_ALL_SNAPSHOTS.unsupported();
    }

    /** The names of the domain's snapshots. Flags of {@code virDomainSnapshotListFlags}. */
    default List<String> names(Domain domain, int flags) {
        throw Api.DOMAIN_SNAPSHOT_LIST_NAMES.unsupported();
    }

    /** How many snapshots the domain has. Flags of {@code virDomainSnapshotListFlags}. */
    default int count(Domain domain, int flags) {
        throw Api.DOMAIN_SNAPSHOT_NUM.unsupported();
    }

    /** The snapshots that followed one. Flags of {@code virDomainSnapshotListFlags}. */
    default List<DomainSnapshot> children(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN.unsupported();
    }

    /** The names of the snapshots that followed one. Flags of {@code virDomainSnapshotListFlags}. */
    default List<String> childNames(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES.unsupported();
    }

    /** How many snapshots followed one. Flags of {@code virDomainSnapshotListFlags}. */
    default int childCount(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_NUM_CHILDREN.unsupported();
    }

    /** The snapshot with a name. */
    default DomainSnapshot lookup(Domain domain, String name, int flags) {
        throw Api.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME.unsupported();
    }

    /** Whether the domain went on from a snapshot. */
    default boolean hasCurrent(Domain domain, int flags) {
        throw Api.DOMAIN_HAS_CURRENT_SNAPSHOT.unsupported();
    }

    /** The snapshot that the domain went on from. */
    default DomainSnapshot current(Domain domain, int flags) {
        throw Api.DOMAIN_SNAPSHOT_CURRENT.unsupported();
    }

    /** The snapshot before one. */
    default DomainSnapshot parent(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_GET_PARENT.unsupported();
    }

    /** Whether the domain went on from this snapshot. */
    default boolean isCurrent(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_IS_CURRENT.unsupported();
    }

    /** Whether the daemon knows more of the snapshot than its name. */
    default boolean hasMetadata(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_HAS_METADATA.unsupported();
    }

    /** Makes the domain what it was. Flags of {@code virDomainSnapshotRevertFlags}. */
    default void revert(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_REVERT_TO_SNAPSHOT.unsupported();
    }

    /** Forgets the snapshot. Flags of {@code virDomainSnapshotDeleteFlags}. */
    default void delete(DomainSnapshot snapshot, int flags) {
        throw Api.DOMAIN_SNAPSHOT_DELETE.unsupported();
    }
}
