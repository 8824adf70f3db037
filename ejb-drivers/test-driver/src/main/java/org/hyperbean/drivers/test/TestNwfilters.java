package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.documents.nwfilter.NwfilterBindingDocument;
import org.hyperbean.documents.nwfilter.NwfilterDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The network filters of a node and their bindings, with the rules of libvirt's filter driver. Nothing is filtered.
 *
 * <p>Any thread reads, without waiting; {@code lock} is held for each change, so that names and UUIDs are unique, no
 * filter takes itself in, and each binding's filter is there.
 */
final class TestNwfilters {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, NwfilterDocument> byUuid = new ConcurrentHashMap<>();
    private final Map<String, NwfilterBindingDocument> byPort = new ConcurrentHashMap<>();

    Collection<NwfilterDocument> all() {
        return byUuid.values();
    }

    Collection<NwfilterBindingDocument> bindings() {
        return byPort.values();
    }

    NwfilterDocument get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> error(ErrorCode.NO_NWFILTER, "no nwfilter with matching uuid '" + uuid + "'"));
    }

    NwfilterDocument get(String name) {
        return find(name)
                .orElseThrow(() -> error(ErrorCode.NO_NWFILTER, "no nwfilter with matching name '" + name + "'"));
    }

    NwfilterBindingDocument binding(String port) {
        return Optional.ofNullable(byPort.get(port))
                .orElseThrow(
                        () -> error(ErrorCode.NO_NWFILTER_BINDING, "no nwfilter binding for port dev '" + port + "'"));
    }

    void define(NwfilterDocument filter) {
        lock.lock();
        try {
            Optional<NwfilterDocument> known = Optional.ofNullable(byUuid.get(filter.uuid()));
            known.filter(other -> !other.name().equals(filter.name())).ifPresent(other -> {
                throw failed("filter with same UUID but different name ('%s') already exists".formatted(other.name()));
            });
            find(filter.name()).filter(_ -> known.isEmpty()).ifPresent(other -> {
                throw failed("filter '%s' already exists with uuid %s".formatted(other.name(), other.uuid()));
            });
            if (takesIn(filter.references(), filter.name(), new HashSet<>())) {
                throw failed("filter would introduce a loop");
            }
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
            String name = get(uuid).name();
            if (isInUse(name)) {
                throw LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.NWFILTER, "nwfilter is in use");
            }
            byUuid.remove(uuid);
        } finally {
            lock.unlock();
        }
    }

    private boolean isInUse(String name) {
        return bindings().stream()
                .map(binding -> binding.filter().filter())
                .anyMatch(filter -> filter.equals(name) || takesIn(List.of(filter), name, new HashSet<>()));
    }

    void bind(NwfilterBindingDocument binding) {
        lock.lock();
        try {
            if (byPort.containsKey(binding.port())) {
                throw failed("binding '" + binding.port() + "' already exists");
            }
            get(binding.filter().filter());
            byPort.put(binding.port(), binding);
        } finally {
            lock.unlock();
        }
    }

    void unbind(String port) {
        lock.lock();
        try {
            binding(port);
            byPort.remove(port);
        } finally {
            lock.unlock();
        }
    }

    private Optional<NwfilterDocument> find(String name) {
        return all().stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    private static LibvirtException failed(String detail) {
        return error(ErrorCode.OPERATION_FAILED, detail);
    }

    private static LibvirtException error(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.NWFILTER, detail);
    }
}
