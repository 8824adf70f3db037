package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The network interfaces of a node, by name, and how they were before a change that is being tried.
 *
 * <p>{@code current} is an immutable map that is replaced as a whole and is volatile, so that any thread reads it
 * without waiting. {@code lock} is held for each change of {@code current} and guards {@code before}.
 */
final class TestInterfaces {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Map<String, TestInterface> current = Map.of();
    private Optional<Map<String, TestInterface>> before = Optional.empty();

    /** All interfaces, in no promised order. */
    Collection<TestInterface> all() {
        return current.values();
    }

    TestInterface get(String name) {
        return Optional.ofNullable(current.get(name))
                .orElseThrow(() -> missing("no interface with matching name '" + name + "'"));
    }

    TestInterface getByMac(String mac) {
        List<TestInterface> found = all().stream()
                .filter(candidate -> candidate.document().mac().orElse("").equalsIgnoreCase(mac))
                .toList();
        if (found.size() > 1) {
            throw LibvirtException.of(ErrorCode.MULTIPLE_INTERFACES, ErrorDomain.TEST);
        }
        return found.stream().findFirst().orElseThrow(() -> missing("no interface with matching mac '" + mac + "'"));
    }

    /** Enters a definition; one of the same name is replaced and stays up or down. */
    TestInterface define(InterfaceDocument document) {
        return replace(
                        document.name(),
                        known -> Optional.of(known.map(other -> other.withDocument(document))
                                .orElseGet(() -> new TestInterface(document, false))))
                .orElseThrow();
    }

    /** Enters an interface that is up from the node's beginning. */
    void addActive(InterfaceDocument document) {
        define(document);
        change(document.name(), added -> added.withActive(true));
    }

    /** Changes an interface. */
    void change(String name, UnaryOperator<TestInterface> step) {
        replace(name, _ -> Optional.of(step.apply(get(name))));
    }

    /** Forgets an interface. */
    void remove(String name) {
        get(name);
        replace(name, _ -> Optional.empty());
    }

    /** Remembers how all interfaces are, but not that they are up: libvirt copies their definitions only. */
    void begin() {
        lock.lock();
        try {
            if (before.isPresent()) {
                throw TestErrors.invalid("there is another transaction running.");
            }
            before = Optional.of(current.values().stream()
                    .map(each -> each.withActive(false))
                    .collect(
                            Collectors.toUnmodifiableMap(each -> each.document().name(), each -> each)));
        } finally {
            lock.unlock();
        }
    }

    /** Forgets how all interfaces were. */
    void commit() {
        lock.lock();
        try {
            if (before.isEmpty()) {
                throw TestErrors.invalid("no transaction running, nothing to be committed.");
            }
            before = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Makes all interfaces as they were, but none of them is up: what the reference remembers does not tell. */
    void rollback() {
        lock.lock();
        try {
            Map<String, TestInterface> remembered =
                    before.orElseThrow(() -> TestErrors.invalid("no transaction running, nothing to rollback."));
            current = remembered.values().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            each -> each.document().name(), each -> each.withActive(false)));
            before = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<TestInterface> replace(String name, UnaryOperator<Optional<TestInterface>> step) {
        lock.lock();
        try {
            Map<String, TestInterface> changed = new HashMap<>(current);
            Optional<TestInterface> replacement = step.apply(Optional.ofNullable(changed.get(name)));
            replacement.ifPresentOrElse(value -> changed.put(name, value), () -> changed.remove(name));
            current = Map.copyOf(changed);
            return replacement;
        } finally {
            lock.unlock();
        }
    }

    private static LibvirtException missing(String detail) {
        return LibvirtException.of(ErrorCode.NO_INTERFACE, ErrorDomain.TEST, detail);
    }
}
