package org.hyperbean.driver;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state together with why it was entered; numbers are those of libvirt's {@code virDomain...Reason} enums. */
public enum DomainStateReason {
    NOSTATE_UNKNOWN(DomainState.NOSTATE, 0),
    RUNNING_UNKNOWN(DomainState.RUNNING, 0),
    RUNNING_BOOTED(DomainState.RUNNING, 1),
    RUNNING_MIGRATED(DomainState.RUNNING, 2),
    RUNNING_RESTORED(DomainState.RUNNING, 3),
    RUNNING_FROM_SNAPSHOT(DomainState.RUNNING, 4),
    RUNNING_UNPAUSED(DomainState.RUNNING, 5),
    RUNNING_MIGRATION_CANCELED(DomainState.RUNNING, 6),
    RUNNING_SAVE_CANCELED(DomainState.RUNNING, 7),
    RUNNING_WAKEUP(DomainState.RUNNING, 8),
    RUNNING_CRASHED(DomainState.RUNNING, 9),
    RUNNING_POSTCOPY(DomainState.RUNNING, 10),
    RUNNING_POSTCOPY_FAILED(DomainState.RUNNING, 11),
    BLOCKED_UNKNOWN(DomainState.BLOCKED, 0),
    PAUSED_UNKNOWN(DomainState.PAUSED, 0),
    PAUSED_USER(DomainState.PAUSED, 1),
    PAUSED_MIGRATION(DomainState.PAUSED, 2),
    PAUSED_SAVE(DomainState.PAUSED, 3),
    PAUSED_DUMP(DomainState.PAUSED, 4),
    PAUSED_IOERROR(DomainState.PAUSED, 5),
    PAUSED_WATCHDOG(DomainState.PAUSED, 6),
    PAUSED_FROM_SNAPSHOT(DomainState.PAUSED, 7),
    PAUSED_SHUTTING_DOWN(DomainState.PAUSED, 8),
    PAUSED_SNAPSHOT(DomainState.PAUSED, 9),
    PAUSED_CRASHED(DomainState.PAUSED, 10),
    PAUSED_STARTING_UP(DomainState.PAUSED, 11),
    PAUSED_POSTCOPY(DomainState.PAUSED, 12),
    PAUSED_POSTCOPY_FAILED(DomainState.PAUSED, 13),
    PAUSED_API_ERROR(DomainState.PAUSED, 14),
    SHUTDOWN_UNKNOWN(DomainState.SHUTDOWN, 0),
    SHUTDOWN_USER(DomainState.SHUTDOWN, 1),
    SHUTOFF_UNKNOWN(DomainState.SHUTOFF, 0),
    SHUTOFF_SHUTDOWN(DomainState.SHUTOFF, 1),
    SHUTOFF_DESTROYED(DomainState.SHUTOFF, 2),
    SHUTOFF_CRASHED(DomainState.SHUTOFF, 3),
    SHUTOFF_MIGRATED(DomainState.SHUTOFF, 4),
    SHUTOFF_SAVED(DomainState.SHUTOFF, 5),
    SHUTOFF_FAILED(DomainState.SHUTOFF, 6),
    SHUTOFF_FROM_SNAPSHOT(DomainState.SHUTOFF, 7),
    SHUTOFF_DAEMON(DomainState.SHUTOFF, 8),
    CRASHED_UNKNOWN(DomainState.CRASHED, 0),
    CRASHED_PANICKED(DomainState.CRASHED, 1),
    PMSUSPENDED_UNKNOWN(DomainState.PMSUSPENDED, 0);

    private static final Map<Key, DomainStateReason> BY_NUMBERS = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(reason -> new Key(reason.state, reason.number), Function.identity()));

    private final DomainState state;
    private final int number;

    DomainStateReason(DomainState state, int number) {
        this.state = state;
        this.number = number;
    }

    /** The state. */
    public DomainState state() {
        return state;
    }

    /** The reason's number within its state. */
    public int number() {
        return number;
    }

    /** The reason as libvirt's status files spell it: lower case, without the state. */
    public String label() {
        return name().substring(state.name().length() + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** The reason with this number within a state; the state's unknown reason for any other number. */
    public static DomainStateReason of(DomainState state, int number) {
        DomainStateReason found = BY_NUMBERS.get(new Key(state, number));
        return found == null ? BY_NUMBERS.get(new Key(state, 0)) : found;
    }

    private record Key(DomainState state, int number) {}
}
