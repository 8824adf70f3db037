package org.hyperbean.driver;

/** How a job stands; numbers are those of libvirt's {@code virDomainJobType}. */
public enum DomainJobType {
    /** There is no job. */
    NONE(0),
    /** Under way, with a known end. */
    BOUNDED(1),
    /** Under way, with an end that nobody knows. */
    UNBOUNDED(2),
    COMPLETED(3),
    FAILED(4),
    CANCELLED(5);

    private final int number;

    DomainJobType(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }
}
