package org.hyperbean.driver;

/** What a domain is doing; the ordinal is libvirt's number ({@code virDomainState}). */
public enum DomainState {
    NOSTATE("no state"),
    RUNNING("running"),
    BLOCKED("idle"),
    PAUSED("paused"),
    SHUTDOWN("in shutdown"),
    SHUTOFF("shut off"),
    CRASHED("crashed"),
    PMSUSPENDED("pmsuspended");

    private final String label;

    DomainState(String label) {
        this.label = label;
    }

    /** The number on the wire. */
    public int number() {
        return ordinal();
    }

    /** The words that virsh shows. */
    public String label() {
        return label;
    }
}
