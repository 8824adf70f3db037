package org.hyperbean.driver;

/** How a job stands; numbers are those of libvirt's {@code virDomainJobType}. */
public enum DomainJobType {
    /** There is no job. */
    NONE,
    /** Under way, with a known end. */
    BOUNDED,
    /** Under way, with an end that nobody knows. */
    UNBOUNDED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** The number on the wire. */
    public int number() {
        return ordinal();
    }
}
