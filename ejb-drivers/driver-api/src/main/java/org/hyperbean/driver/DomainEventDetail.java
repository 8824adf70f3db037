package org.hyperbean.driver;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step in a domain's life together with how it came; numbers are those of libvirt's
 * {@code virDomainEvent...DetailType} enums.
 */
public enum DomainEventDetail {
    DEFINED_ADDED(DomainEventType.DEFINED, 0),
    DEFINED_UPDATED(DomainEventType.DEFINED, 1),
    DEFINED_RENAMED(DomainEventType.DEFINED, 2),
    DEFINED_FROM_SNAPSHOT(DomainEventType.DEFINED, 3),
    UNDEFINED_REMOVED(DomainEventType.UNDEFINED, 0),
    UNDEFINED_RENAMED(DomainEventType.UNDEFINED, 1),
    STARTED_BOOTED(DomainEventType.STARTED, 0),
    STARTED_MIGRATED(DomainEventType.STARTED, 1),
    STARTED_RESTORED(DomainEventType.STARTED, 2),
    STARTED_FROM_SNAPSHOT(DomainEventType.STARTED, 3),
    STARTED_WAKEUP(DomainEventType.STARTED, 4),
    STARTED_RECREATED(DomainEventType.STARTED, 5),
    SUSPENDED_PAUSED(DomainEventType.SUSPENDED, 0),
    SUSPENDED_MIGRATED(DomainEventType.SUSPENDED, 1),
    SUSPENDED_IOERROR(DomainEventType.SUSPENDED, 2),
    SUSPENDED_WATCHDOG(DomainEventType.SUSPENDED, 3),
    SUSPENDED_RESTORED(DomainEventType.SUSPENDED, 4),
    SUSPENDED_FROM_SNAPSHOT(DomainEventType.SUSPENDED, 5),
    SUSPENDED_API_ERROR(DomainEventType.SUSPENDED, 6),
    SUSPENDED_POSTCOPY(DomainEventType.SUSPENDED, 7),
    SUSPENDED_POSTCOPY_FAILED(DomainEventType.SUSPENDED, 8),
    RESUMED_UNPAUSED(DomainEventType.RESUMED, 0),
    RESUMED_MIGRATED(DomainEventType.RESUMED, 1),
    RESUMED_FROM_SNAPSHOT(DomainEventType.RESUMED, 2),
    RESUMED_POSTCOPY(DomainEventType.RESUMED, 3),
    RESUMED_POSTCOPY_FAILED(DomainEventType.RESUMED, 4),
    STOPPED_SHUTDOWN(DomainEventType.STOPPED, 0),
    STOPPED_DESTROYED(DomainEventType.STOPPED, 1),
    STOPPED_CRASHED(DomainEventType.STOPPED, 2),
    STOPPED_MIGRATED(DomainEventType.STOPPED, 3),
    STOPPED_SAVED(DomainEventType.STOPPED, 4),
    STOPPED_FAILED(DomainEventType.STOPPED, 5),
    STOPPED_FROM_SNAPSHOT(DomainEventType.STOPPED, 6),
    STOPPED_RECREATED(DomainEventType.STOPPED, 7),
    SHUTDOWN_FINISHED(DomainEventType.SHUTDOWN, 0),
    SHUTDOWN_GUEST(DomainEventType.SHUTDOWN, 1),
    SHUTDOWN_HOST(DomainEventType.SHUTDOWN, 2),
    PMSUSPENDED_MEMORY(DomainEventType.PMSUSPENDED, 0),
    PMSUSPENDED_DISK(DomainEventType.PMSUSPENDED, 1),
    CRASHED_PANICKED(DomainEventType.CRASHED, 0),
    CRASHED_CRASHLOADED(DomainEventType.CRASHED, 1);

    private static final Map<Key, DomainEventDetail> BY_NUMBERS = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(detail -> new Key(detail.type, detail.number), Function.identity()));

    private final DomainEventType type;
    private final int number;

    DomainEventDetail(DomainEventType type, int number) {
        this.type = type;
        this.number = number;
    }

    /** The step. */
    public DomainEventType type() {
        return type;
    }

    /** The detail's number within its step. */
    public int number() {
        return number;
    }

    /** The detail in lower case, without the step: {@code booted}. */
    public String label() {
        return name().substring(type.name().length() + 1)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** The detail with this number within a step; the step's detail 0 for any other number. */
    public static DomainEventDetail of(DomainEventType type, int number) {
        DomainEventDetail found = BY_NUMBERS.get(new Key(type, number));
        return found == null ? BY_NUMBERS.get(new Key(type, 0)) : found;
    }

    private record Key(DomainEventType type, int number) {}
}
