package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Network;

/**
 * The virtual networks of a node.
 *
 * <p>Any thread looks networks up, without waiting. {@code lock} is held for each change, so that names and UUIDs stay
 * unique and no change is lost.
 */
final class TestNetworks {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, TestNetwork> byUuid = new ConcurrentHashMap<>();

    /** All networks, in no promised order. */
    Collection<TestNetwork> all() {
        return byUuid.values();
    }

    TestNetwork get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> missing("no network with matching uuid '" + uuid + "'"));
    }

    TestNetwork get(String name) {
        return find(name).orElseThrow(() -> missing("no network with matching name '" + name + "'"));
    }

    /** Enters a definition. */
    TestNetwork define(NetworkDocument document) {
        return enter(
                document,
                known -> known.map(network -> network.withDefinition(document))
                        .orElseGet(() -> TestNetwork.defined(document)));
    }

    /** Enters a definition of a network that runs from the node's beginning. */
    void addRunning(NetworkDocument document) {
        put(define(document).withActive(true));
    }

    /** Enters a running network that is not the definition. */
    TestNetwork create(NetworkDocument document) {
        return enter(
                document,
                known -> known.map(network -> started(network, document))
                        .orElseGet(() -> TestNetwork.created(document)));
    }

    /** Changes a network that is looked up by name, as libvirt's test driver does for most calls. */
    TestNetwork change(Network target, UnaryOperator<TestNetwork> step) {
        lock.lock();
        try {
            return put(step.apply(get(target.name())));
        } finally {
            lock.unlock();
        }
    }

    /** Changes a network that is looked up by UUID. */
    TestNetwork changeByUuid(Network target, UnaryOperator<TestNetwork> step) {
        lock.lock();
        try {
            return put(step.apply(get(target.uuid())));
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a network. */
    void remove(TestNetwork network) {
        byUuid.remove(network.document().uuid());
    }

    private static TestNetwork started(TestNetwork network, NetworkDocument document) {
        if (network.active()) {
            throw LibvirtException.of(
                    ErrorCode.OPERATION_INVALID,
                    ErrorDomain.NETWORK,
                    "network is already active as '%s'".formatted(document.name()));
        }
        return network.startedFrom(document);
    }

    private TestNetwork enter(NetworkDocument document, Entry entry) {
        lock.lock();
        try {
            Optional<TestNetwork> known = Optional.ofNullable(byUuid.get(document.uuid()));
            known.filter(other -> !other.document().name().equals(document.name()))
                    .ifPresent(other -> {
                        throw taken("network '%s' is already defined with uuid %s", other);
                    });
            if (known.isEmpty()) {
                find(document.name()).ifPresent(other -> {
                    throw taken("network '%s' already exists with uuid %s", other);
                });
            }
            return put(entry.apply(known));
        } finally {
            lock.unlock();
        }
    }

    private TestNetwork put(TestNetwork network) {
        byUuid.put(network.document().uuid(), network);
        return network;
    }

    private Optional<TestNetwork> find(String name) {
        return all().stream()
                .filter(network -> network.document().name().equals(name))
                .findFirst();
    }

    private static LibvirtException missing(String detail) {
        return LibvirtException.of(ErrorCode.NO_NETWORK, ErrorDomain.TEST, detail);
    }

    private static LibvirtException taken(String format, TestNetwork other) {
        return LibvirtException.of(
                ErrorCode.OPERATION_FAILED,
                ErrorDomain.NETWORK,
                format.formatted(other.document().name(), other.document().uuid()));
    }

    /** What a network becomes, given what was known of it. */
    @FunctionalInterface
    private interface Entry {
        TestNetwork apply(Optional<TestNetwork> known);
    }
}
