package org.hyperbean.driver;

/** Something that happened to an object that a driver manages. */
public sealed interface Event {
    /** The domain that it happened to. */
    Domain domain();

    /** A step in a domain's life ({@code VIR_DOMAIN_EVENT_ID_LIFECYCLE}). */
    record Lifecycle(Domain domain, DomainEventDetail detail) implements Event {}

    /** The guest rebooted ({@code VIR_DOMAIN_EVENT_ID_REBOOT}). */
    record Reboot(Domain domain) implements Event {}
}
