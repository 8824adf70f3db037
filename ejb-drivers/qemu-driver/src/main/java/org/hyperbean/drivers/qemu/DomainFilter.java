package org.hyperbean.drivers.qemu;

import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStatus;

/**
 * The filter of {@code virConnectListAllDomainsFlags}: of each group of flags that has one set, the domain must match
 * one. No domain of this driver has snapshots or checkpoints yet.
 */
record DomainFilter(int flags) {
    static final int ACTIVE = 1;
    static final int INACTIVE = 1 << 1;
    static final int PERSISTENT = 1 << 2;
    static final int TRANSIENT = 1 << 3;
    static final int RUNNING = 1 << 4;
    static final int PAUSED = 1 << 5;
    static final int SHUTOFF = 1 << 6;
    static final int OTHER = 1 << 7;
    static final int MANAGED_SAVE = 1 << 8;
    static final int NO_MANAGED_SAVE = 1 << 9;
    static final int AUTOSTART = 1 << 10;
    static final int NO_AUTOSTART = 1 << 11;
    static final int HAS_SNAPSHOT = 1 << 12;
    static final int NO_SNAPSHOT = 1 << 13;
    static final int HAS_CHECKPOINT = 1 << 14;
    static final int NO_CHECKPOINT = 1 << 15;
    static final int ALL = (1 << 16) - 1;

    boolean accepts(DomainStatus status) {
        return matches(status.domain().isActive(), ACTIVE, INACTIVE)
                && matches(status.persistent(), PERSISTENT, TRANSIENT)
                && matchesState(status.state())
                && matches(status.managedSave(), MANAGED_SAVE, NO_MANAGED_SAVE)
                && matches(status.autostart(), AUTOSTART, NO_AUTOSTART)
                && matches(false, HAS_SNAPSHOT, NO_SNAPSHOT)
                && matches(false, HAS_CHECKPOINT, NO_CHECKPOINT);
    }

    private boolean matches(boolean truth, int whenTrue, int whenFalse) {
        return !isSet(whenTrue | whenFalse) || isSet(truth ? whenTrue : whenFalse);
    }

    private boolean matchesState(DomainState state) {
        if (!isSet(RUNNING | PAUSED | SHUTOFF | OTHER)) {
            return true;
        }
        return isSet(
                switch (state) {
                    case RUNNING -> RUNNING;
                    case PAUSED -> PAUSED;
                    case SHUTOFF -> SHUTOFF;
                    case NOSTATE, BLOCKED, SHUTDOWN, CRASHED, PMSUSPENDED -> OTHER;
                });
    }

    private boolean isSet(int bits) {
        return (flags & bits) != 0;
    }
}
