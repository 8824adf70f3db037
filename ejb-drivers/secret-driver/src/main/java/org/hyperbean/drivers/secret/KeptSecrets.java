package org.hyperbean.drivers.secret;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretEvent;

/**
 * The secrets of this host, in memory and on disk.
 *
 * <p>Any thread reads, without waiting. {@code lock} is held for each change until it is on the disk, so that files and
 * memory say the same and no use has two secrets.
 */
final class KeptSecrets {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, KeptSecret> byUuid = new ConcurrentHashMap<>();
    private final SecretFiles files;
    private final Consumer<SecretEvent> events;

    KeptSecrets(SecretFiles files, Consumer<SecretEvent> events) {
        this.files = files;
        this.events = events;
    }

    /** Takes over what is on the disk. */
    void load() throws IOException {
        files.readAll().forEach(secret -> byUuid.put(secret.document().uuid(), secret));
    }

    Collection<KeptSecret> all() {
        return byUuid.values();
    }

    KeptSecret get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> SecretErrors.of(ErrorCode.NO_SECRET, "no secret with matching uuid '" + uuid + "'"));
    }

    /** Keeps a definition; a secret that is known keeps its value. */
    Secret define(SecretDocument document) {
        lock.lock();
        try {
            Optional<KeptSecret> known = Optional.ofNullable(byUuid.get(document.uuid()));
            known.ifPresentOrElse(secret -> checkChange(secret, document), () -> checkUse(document));
            KeptSecret defined = known.map(secret -> secret.withDocument(document))
                    .orElseGet(() -> new KeptSecret(document, Optional.empty()));
            write(known, defined);
            byUuid.put(document.uuid(), defined);
            events.accept(new SecretEvent.Lifecycle(defined.secret(), SecretEvent.DEFINED, 0));
            return defined.secret();
        } finally {
            lock.unlock();
        }
    }

    private void write(Optional<KeptSecret> known, KeptSecret defined) {
        boolean wasEphemeral =
                known.map(secret -> secret.document().ephemeral()).orElse(true);
        if (!defined.document().ephemeral()) {
            if (wasEphemeral) {
                defined.value()
                        .ifPresent(value -> files.writeValue(defined.document().uuid(), value));
            }
            files.writeDefinition(defined.document());
        } else if (!wasEphemeral) {
            files.deleteDefinition(defined.document().uuid());
            files.deleteValue(defined.document().uuid());
        }
    }

    private static void checkChange(KeptSecret known, SecretDocument document) {
        if (!known.usageId().equals(new KeptSecret(document, Optional.empty()).usageId())) {
            throw SecretErrors.of(
                    ErrorCode.INTERNAL_ERROR,
                    "a secret with UUID %s is already defined for use with %s"
                            .formatted(known.document().uuid(), known.usageId()));
        }
        if (known.document().isPrivate() && !document.isPrivate()) {
            throw SecretErrors.of(ErrorCode.INTERNAL_ERROR, "cannot change private flag on existing secret");
        }
    }

    private void checkUse(SecretDocument document) {
        document.usage()
                .flatMap(usage -> all().stream()
                        .filter(secret -> secret.isFor(usage.type().number(), usage.id()))
                        .findFirst())
                .ifPresent(other -> {
                    throw SecretErrors.of(
                            ErrorCode.INTERNAL_ERROR,
                            "a secret with UUID %s already defined for use with %s"
                                    .formatted(other.document().uuid(), other.usageId()));
                });
    }

    void setValue(UUID uuid, SecretValue value) {
        lock.lock();
        try {
            KeptSecret secret = get(uuid).withValue(value);
            if (!secret.document().ephemeral()) {
                files.writeValue(uuid, value);
            }
            byUuid.put(uuid, secret);
            events.accept(new SecretEvent.ValueChanged(secret.secret()));
        } finally {
            lock.unlock();
        }
    }

    void undefine(UUID uuid) {
        lock.lock();
        try {
            KeptSecret secret = get(uuid);
            files.deleteValue(uuid);
            files.deleteDefinition(uuid);
            byUuid.remove(uuid);
            events.accept(new SecretEvent.Lifecycle(secret.secret(), SecretEvent.UNDEFINED, 0));
        } finally {
            lock.unlock();
        }
    }
}
