package org.hyperbean.rest;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;

/** Finds a domain by what stands in a path: its UUID or its name. */
final class DomainLookup {
    private DomainLookup() {}

    /**
     * The domain with this UUID, else the one with this name.
     *
     * @throws LibvirtException no domain when there is neither
     */
    static Domain find(Connection connection, String uuidOrName) {
        return uuid(uuidOrName)
                .flatMap(uuid -> byUuid(connection, uuid))
                .orElseGet(() -> connection.domains().lookupByName(uuidOrName));
    }

    private static Optional<Domain> byUuid(Connection connection, UUID uuid) {
        try {
            return Optional.of(connection.domains().lookupByUuid(uuid));
        } catch (LibvirtException e) {
            if (e.code() == ErrorCode.NO_DOMAIN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
