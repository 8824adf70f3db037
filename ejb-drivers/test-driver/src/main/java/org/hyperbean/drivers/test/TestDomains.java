package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.RecentTexts;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The domains of a node, to be found by UUID, name and id.
 *
 * <p>Any thread looks domains up, without waiting. {@code lock} is held while a domain is added or removed, so that
 * names and UUIDs stay unique; ids are entered and taken out by whoever holds the domain's job.
 */
final class TestDomains {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<UUID, TestDomain> byUuid = new ConcurrentHashMap<>();
    private final Map<String, TestDomain> byName = new ConcurrentHashMap<>();
    private final Map<Integer, TestDomain> byId = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final RecentTexts texts = new RecentTexts();
    private final Remembered<List<Domain>> lists = new Remembered<>(List.of());
    private final Remembered<List<String>> names = new Remembered<>(List.of());

    /** All domains, in no promised order. */
    Collection<TestDomain> all() {
        return byUuid.values();
    }

    /** The domains that pass a filter. */
    List<Domain> named(int flags) {
        return lists.get(
                version.get(),
                flags,
                () -> List.copyOf(listed(flags, shown -> shown.status().domain())));
    }

    /** The names of the domains that pass a filter. */
    List<String> names(int flags) {
        return names.get(
                version.get(),
                flags,
                () -> List.copyOf(listed(flags, shown -> shown.status().domain().name())));
    }

    /** A domain's document in writing. */
    String text(DomainDocument document, FormatOptions options) {
        return texts.format(document, options);
    }

    /** Says that what lists show of a domain is no longer what it was. */
    private void changed() {
        version.incrementAndGet();
    }

    /**
     * What is shown of the domains that pass a filter of {@code virConnectListAllDomainsFlags}. It goes over thousands
     * of domains at each call: a loop, since a stream costs the first compiler several times as much.
     */
    <T> List<T> listed(int flags, Function<TestDomain.Shown, T> value) {
        List<T> found = new ArrayList<>(byUuid.size());
        for (TestDomain domain : byUuid.values()) {
            TestDomain.Shown shown = domain.shown();
            if (shown.passes(flags)) {
                found.add(value.apply(shown));
            }
        }
        return found;
    }

    /** Whether a domain is still one of them. */
    boolean has(TestDomain domain) {
        return find(domain.uuid()).equals(Optional.of(domain));
    }

    Optional<TestDomain> find(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }

    Optional<TestDomain> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<TestDomain> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** An id that no domain had before. */
    int nextId() {
        return lastId.incrementAndGet();
    }

    /** Enters a running domain under its id. */
    void activated(int id, TestDomain domain) {
        byId.put(id, domain);
    }

    /** Takes a domain that stopped out of the ids. */
    void deactivated(int id) {
        byId.remove(id);
    }

    /**
     * The domain that a document is about, entered anew when there is none.
     *
     * @throws LibvirtException when another domain has the document's name or UUID
     */
    Entry enter(DomainDocument document, Supplier<TestPicture> picture) {
        lock.lock();
        try {
            Optional<TestDomain> known = matching(document);
            if (known.isPresent()) {
                return new Entry(known.get(), false);
            }
            TestDomain added = new TestDomain(picture.get(), this::changed);
            byUuid.put(document.uuid(), added);
            byName.put(document.name(), added);
            changed();
            return new Entry(added, true);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives a domain another name.
     *
     * @throws LibvirtException operation invalid: it or another domain has the name; XML error: no domain can have it
     */
    void rename(TestDomain domain, String newName) {
        lock.lock();
        try {
            String oldName = domain.name();
            if (oldName.equals(newName)) {
                throw refused("Can't rename domain to itself");
            }
            if (byName.containsKey(newName)) {
                throw refused("domain with name '" + newName + "' already exists");
            }
            if (newName.indexOf('/') >= 0) {
                throw LibvirtException.of(
                        ErrorCode.XML_ERROR, ErrorDomain.TEST, "name " + newName + " cannot contain '/'");
            }
            byName.put(newName, domain);
            domain.replace(domain.picture().renamed(newName));
            byName.remove(oldName);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a domain. */
    void remove(TestDomain domain) {
        lock.lock();
        try {
            byUuid.remove(domain.uuid(), domain);
            byName.remove(domain.name(), domain);
            changed();
        } finally {
            lock.unlock();
        }
    }

    private Optional<TestDomain> matching(DomainDocument document) {
        Optional<TestDomain> sameUuid = find(document.uuid());
        if (sameUuid.isPresent()) {
            if (!sameUuid.get().name().equals(document.name())) {
                throw taken("domain '%s' is already defined with uuid %s", sameUuid.get());
            }
            return sameUuid;
        }
        find(document.name()).ifPresent(other -> {
            throw taken("domain '%s' already exists with uuid %s", other);
        });
        return Optional.empty();
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, detail);
    }

    private static LibvirtException taken(String format, TestDomain other) {
        return LibvirtException.of(
                ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, format.formatted(other.name(), other.uuid()));
    }

    /** A domain and whether it was added. */
    record Entry(TestDomain domain, boolean added) {}
}
