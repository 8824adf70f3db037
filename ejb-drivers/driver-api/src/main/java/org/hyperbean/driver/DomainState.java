package org.hyperbean.driver;

import java.util.stream.Stream;

/** What a domain is doing; numbers are those of {@code virDomainState}. */
public enum DomainState {
    NOSTATE(0, "no state"),
    RUNNING(1, "running"),
    BLOCKED(2, "idle"),
    PAUSED(3, "paused"),
    SHUTDOWN(4, "in shutdown"),
    SHUTOFF(5, "shut off"),
    CRASHED(6, "crashed"),
    PMSUSPENDED(7, "pmsuspended");

    private final int number;
    private final String label;

    DomainState(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The state with this number; {@link #NOSTATE} for a number of a newer libvirt. */
    public static DomainState of(int number) {
        return Stream.of(values())
                .filter(state -> state.number == number)
                .findFirst()
                .orElse(NOSTATE);
    }

    /** The words that virsh shows. */
    public String label() {
        return label;
    }
}
