package org.hyperbean.driver;

import java.util.Optional;
import java.util.stream.Stream;

/** What happened in a domain's life; numbers are those of {@code virDomainEventType}. */
public enum DomainEventType {
    DEFINED(0),
    UNDEFINED(1),
    STARTED(2),
    SUSPENDED(3),
    RESUMED(4),
    STOPPED(5),
    SHUTDOWN(6),
    PMSUSPENDED(7),
    CRASHED(8);

    private final int number;

    DomainEventType(int number) {
        this.number = number;
    }

    /** The step with this number; empty for a number of a newer libvirt. */
    public static Optional<DomainEventType> of(int number) {
        return Stream.of(values()).filter(type -> type.number == number).findFirst();
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }
}
