package org.hyperbean.rest;

import java.time.Instant;
import java.util.UUID;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.rest.representation.DomainRepresentation;

/** Values that tests share. */
public final class Samples {
    public static final Host HOST = Host.of("test:///default");
    public static final UUID ID = UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f");
    public static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private Samples() {}

    /** A domain in a state; running ones have the id 1. */
    public static DomainStatus status(String name, DomainStateReason reason) {
        boolean runs = reason == DomainStateReason.RUNNING_BOOTED;
        return new DomainStatus(
                new Domain(name, ID, runs ? 1 : Domain.INACTIVE),
                reason,
                "hvm",
                8_388_608,
                2_097_152,
                2,
                true,
                false,
                false,
                TIME);
    }

    static DomainRepresentation domain(String host, String name, DomainStateReason reason) {
        return DomainRepresentation.of(new Host(host, host), status(name, reason));
    }
}
