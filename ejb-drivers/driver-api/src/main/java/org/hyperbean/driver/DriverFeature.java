package org.hyperbean.driver;

import java.util.Optional;
import java.util.stream.Stream;

/** The features that a client asks a driver for ({@code CONNECT_SUPPORTS_FEATURE}); numbers are libvirt's. */
public enum DriverFeature {
    MIGRATION_V1(1),
    MIGRATION_V2(3),
    MIGRATION_P2P(4),
    MIGRATION_DIRECT(5),
    MIGRATION_V3(6),
    MIGRATE_CHANGE_PROTECTION(7),
    TYPED_PARAM_STRING(9),
    XML_MIGRATABLE(11),
    MIGRATION_OFFLINE(12),
    MIGRATION_PARAMS(13),
    NETWORK_UPDATE_HAS_CORRECT_ORDER(16);

    private final int number;

    DriverFeature(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The feature with this number, where it is one that drivers answer for. */
    public static Optional<DriverFeature> of(int number) {
        return Stream.of(values()).filter(feature -> feature.number == number).findFirst();
    }
}
