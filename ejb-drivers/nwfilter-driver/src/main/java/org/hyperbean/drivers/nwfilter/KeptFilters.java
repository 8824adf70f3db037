package org.hyperbean.drivers.nwfilter;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.documents.nwfilter.NwfilterDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.DefinitionFolder;

/**
 * The network filters of this host, in memory and on disk.
 *
 * <p>Any thread reads, without waiting. {@code lock} is held for each change until it is on the disk, so that files and
 * memory say the same, names and UUIDs are unique and no filter takes itself in.
 */
final class KeptFilters {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, NwfilterDocument> byUuid = new ConcurrentHashMap<>();
    private final DefinitionFolder files;

    KeptFilters(DefinitionFolder files) {
        this.files = files;
    }

    /** Takes over what is on the disk; a filter whose file names no UUID has one from now on. */
    void load() throws IOException {
        for (NwfilterDocument filter : files.readAll(NwfilterDocument::parse, NwfilterDocument::name)) {
            if (!filter.hasOwnUuid()) {
                files.write(filter.name(), filter.format());
            }
            byUuid.put(filter.uuid(), filter);
        }
    }

    Collection<NwfilterDocument> all() {
        return byUuid.values();
    }

    NwfilterDocument get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> missing("no nwfilter with matching uuid '" + uuid + "'"));
    }

    NwfilterDocument get(String name) {
        return find(name).orElseThrow(() -> missing("no nwfilter with matching name '" + name + "'"));
    }

    private Optional<NwfilterDocument> find(String name) {
        return all().stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    void define(NwfilterDocument filter) {
        lock.lock();
        try {
            Optional<NwfilterDocument> known = Optional.ofNullable(byUuid.get(filter.uuid()));
            known.filter(other -> !other.name().equals(filter.name())).ifPresent(other -> {
                throw failed("filter with same UUID but different name ('%s') already exists".formatted(other.name()));
            });
            if (known.isEmpty()) {
                find(filter.name()).ifPresent(other -> {
                    throw failed("filter '%s' already exists with uuid %s".formatted(other.name(), other.uuid()));
                });
            }
            if (takesIn(filter.references(), filter.name(), new HashSet<>())) {
                throw failed("filter would introduce a loop");
            }
            files.write(filter.name(), filter.format());
            byUuid.put(filter.uuid(), filter);
        } finally {
            lock.unlock();
        }
    }

    /** Whether some filters, or filters that they take in, are the one with a name. */
    private boolean takesIn(List<String> references, String name, Set<String> seen) {
        return references.stream()
                .anyMatch(reference -> reference.equals(name)
                        || (seen.add(reference)
                                && find(reference)
                                        .filter(filter -> takesIn(filter.references(), name, seen))
                                        .isPresent()));
    }

    void undefine(UUID uuid) {
        lock.lock();
        try {
            files.delete(get(uuid).name());
            byUuid.remove(uuid);
        } finally {
            lock.unlock();
        }
    }

    private static LibvirtException missing(String detail) {
        return LibvirtException.of(ErrorCode.NO_NWFILTER, ErrorDomain.NWFILTER, detail);
    }

    private static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.NWFILTER, detail);
    }
}
