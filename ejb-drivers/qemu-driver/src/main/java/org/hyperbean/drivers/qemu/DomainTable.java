package org.hyperbean.drivers.qemu;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The domains that there are.
 *
 * <p>Threads: reading takes no lock. {@code adding} makes the check for a name or UUID in use and the entry that
 * follows one step.
 */
final class DomainTable {
    private final Map<UUID, QemuDomain> byUuid = new ConcurrentHashMap<>();
    private final Map<String, QemuDomain> byName = new ConcurrentHashMap<>();
    private final ReentrantLock adding = new ReentrantLock();

    Collection<QemuDomain> all() {
        return byUuid.values();
    }

    QemuDomain get(Domain domain) {
        QemuDomain found = byUuid.get(domain.uuid());
        if (found == null) {
            throw QemuErrors.noDomain(domain);
        }
        return found;
    }

    QemuDomain get(UUID uuid) {
        QemuDomain found = byUuid.get(uuid);
        if (found == null) {
            throw QemuErrors.noDomain(uuid);
        }
        return found;
    }

    QemuDomain get(String name) {
        QemuDomain found = byName.get(name);
        if (found == null) {
            throw QemuErrors.noDomain("no domain with matching name '" + name + "'");
        }
        return found;
    }

    QemuDomain get(int id) {
        return all().stream()
                .filter(domain ->
                        domain.picture().isActive() && domain.picture().domain().id() == id)
                .findFirst()
                .orElseThrow(() -> QemuErrors.noDomain("no domain with matching id " + id));
    }

    /**
     * The domain that a document means, or a new one.
     *
     * @throws LibvirtException operation failed when the name or the UUID belong to another domain
     */
    QemuDomain getOrAdd(DomainDocument document, Supplier<QemuDomain> creator) {
        adding.lock();
        try {
            QemuDomain sameUuid = byUuid.get(document.uuid());
            if (sameUuid != null) {
                String name = sameUuid.picture().document().name();
                if (!name.equals(document.name())) {
                    throw taken("domain '" + name + "' is already defined with uuid " + document.uuid());
                }
                return sameUuid;
            }
            QemuDomain sameName = byName.get(document.name());
            if (sameName != null) {
                UUID uuid = sameName.picture().document().uuid();
                throw taken("domain '" + document.name() + "' already exists with uuid " + uuid);
            }
            QemuDomain added = creator.get();
            byName.put(document.name(), added);
            byUuid.put(document.uuid(), added);
            return added;
        } finally {
            adding.unlock();
        }
    }

    /** Whether a domain has not been taken out. */
    boolean holds(QemuDomain domain) {
        return byUuid.get(domain.picture().inactive().uuid()) == domain;
    }

    void remove(QemuDomain domain) {
        DomainDocument document = domain.picture().inactive();
        adding.lock();
        try {
            byUuid.remove(document.uuid(), domain);
            byName.remove(document.name(), domain);
        } finally {
            adding.unlock();
        }
    }

    private static LibvirtException taken(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, detail);
    }
}
