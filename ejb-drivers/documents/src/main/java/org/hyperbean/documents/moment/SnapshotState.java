package org.hyperbean.documents.moment;

import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.driver.DomainState;

/** What a domain was doing when a snapshot was taken: a domain's state, or that only its disks were saved. */
public enum SnapshotState implements XmlChoice {
    NOSTATE,
    RUNNING,
    BLOCKED,
    PAUSED,
    SHUTDOWN,
    SHUTOFF,
    CRASHED,
    PMSUSPENDED,
    DISK_SNAPSHOT;

    /** The snapshot of a domain in a state. */
    public static SnapshotState of(DomainState state) {
        return values()[state.number()];
    }

    /** Whether the domain ran, so that its memory belongs to the snapshot. */
    public boolean isOnline() {
        return this == RUNNING || this == PAUSED;
    }

    /** Whether there was no memory to save. */
    public boolean isOffline() {
        return this == SHUTOFF || this == DISK_SNAPSHOT;
    }
}
