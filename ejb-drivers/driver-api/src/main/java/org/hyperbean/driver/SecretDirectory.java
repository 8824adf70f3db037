package org.hyperbean.driver;

import java.util.List;
import java.util.UUID;

/** Finding, listing, defining and removing secrets. Flags are those of libvirt's functions. */
public interface SecretDirectory {
    /** The secrets that pass a filter of {@code virConnectListAllSecretsFlags}. */
    default List<Secret> list(int flags) {
        throw Api.CONNECT_LIST_ALL_SECRETS.unsupported();
    }

    /** The UUIDs of all secrets. */
    default List<UUID> uuids() {
        throw Api.CONNECT_LIST_SECRETS.unsupported();
    }

    /** How many secrets there are. */
    default int count() {
        throw Api.CONNECT_NUM_OF_SECRETS.unsupported();
    }

    /** The secret with a UUID. */
    default Secret lookupByUuid(UUID uuid) {
        throw Api.SECRET_LOOKUP_BY_UUID.unsupported();
    }

    /** The secret for a use. The type is one of {@code virSecretUsageType}. */
    default Secret lookupByUsage(int usageType, String usageId) {
        throw Api.SECRET_LOOKUP_BY_USAGE.unsupported();
    }

    /**
     * Keeps a definition: on disk before this returns, unless the secret is ephemeral. Flags of
     * {@code virSecretDefineFlags}.
     */
    default Secret define(String xml, int flags) {
        throw Api.SECRET_DEFINE_XML.unsupported();
    }

    /** Removes a secret and its value. */
    default void undefine(Secret secret) {
        throw Api.SECRET_UNDEFINE.unsupported();
    }
}
