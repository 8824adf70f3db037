package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.documents.secret.SecretPurpose;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Secret;

/**
 * The secrets of a node, with the rules of libvirt's secret driver.
 *
 * <p>Any thread reads, without waiting; {@code lock} is held for each change, so that no use has two secrets.
 */
final class TestSecrets {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Entry> byUuid = new ConcurrentHashMap<>();

    /** A secret at one moment. */
    record Entry(SecretDocument document, Optional<byte[]> value) {
        Secret secret() {
            return new Secret(
                    document.uuid(),
                    document.usage().map(usage -> usage.type().number()).orElse(0),
                    usageId());
        }

        private String usageId() {
            return document.usage().map(SecretPurpose::id).orElse("");
        }

        boolean isFor(int type, String id) {
            return document.usage()
                    .filter(usage -> usage.type().number() == type && usage.id().equals(id))
                    .isPresent();
        }
    }

    Collection<Entry> all() {
        return byUuid.values();
    }

    Entry get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> error(ErrorCode.NO_SECRET, "no secret with matching uuid '" + uuid + "'"));
    }

    Optional<Entry> find(int usageType, String usageId) {
        return all().stream().filter(entry -> entry.isFor(usageType, usageId)).findFirst();
    }

    /** Keeps a definition; a secret that is known keeps its value. */
    Secret define(SecretDocument document) {
        lock.lock();
        try {
            Optional<Entry> known = Optional.ofNullable(byUuid.get(document.uuid()));
            Entry defined = new Entry(document, known.flatMap(Entry::value));
            known.ifPresentOrElse(entry -> checkChange(entry, defined), () -> checkUse(defined));
            byUuid.put(document.uuid(), defined);
            return defined.secret();
        } finally {
            lock.unlock();
        }
    }

    private static void checkChange(Entry known, Entry changed) {
        if (!known.usageId().equals(changed.usageId())) {
            throw error(
                    ErrorCode.INTERNAL_ERROR,
                    "a secret with UUID %s is already defined for use with %s"
                            .formatted(known.document().uuid(), known.usageId()));
        }
        if (known.document().isPrivate() && !changed.document().isPrivate()) {
            throw error(ErrorCode.INTERNAL_ERROR, "cannot change private flag on existing secret");
        }
    }

    private void checkUse(Entry added) {
        Secret secret = added.secret();
        added.document()
                .usage()
                .flatMap(_ -> find(secret.usageType(), secret.usageId()))
                .ifPresent(other -> {
                    throw error(
                            ErrorCode.INTERNAL_ERROR,
                            "a secret with UUID %s already defined for use with %s"
                                    .formatted(other.document().uuid(), other.usageId()));
                });
    }

    Secret setValue(UUID uuid, byte[] value) {
        lock.lock();
        try {
            Entry changed = new Entry(get(uuid).document(), Optional.of(value.clone()));
            byUuid.put(uuid, changed);
            return changed.secret();
        } finally {
            lock.unlock();
        }
    }

    Secret remove(UUID uuid) {
        lock.lock();
        try {
            Entry entry = get(uuid);
            byUuid.remove(uuid);
            return entry.secret();
        } finally {
            lock.unlock();
        }
    }

    static LibvirtException error(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.SECRET, detail);
    }
}
