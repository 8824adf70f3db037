package org.hyperbean.driver;

/** What happened in a domain's life; the ordinal is libvirt's number ({@code virDomainEventType}). */
public enum DomainEventType {
    DEFINED,
    UNDEFINED,
    STARTED,
    SUSPENDED,
    RESUMED,
    STOPPED,
    SHUTDOWN,
    PMSUSPENDED,
    CRASHED;

    /** The number on the wire. */
    public int number() {
        return ordinal();
    }
}
