package org.hyperbean.drivers.test;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.pool.PoolConflicts;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;

/**
 * The storage pools of a node.
 *
 * <p>Any thread looks pools up, without waiting. {@code lock} is held for each change, so that names and UUIDs stay
 * unique and no change is lost.
 */
final class TestPools {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, TestPool> byUuid = new ConcurrentHashMap<>();

    /** All pools, in no promised order. */
    Collection<TestPool> all() {
        return byUuid.values();
    }

    TestPool get(UUID uuid) {
        return Optional.ofNullable(byUuid.get(uuid))
                .orElseThrow(() -> missing("no storage pool with matching uuid '" + uuid + "'"));
    }

    TestPool get(String name) {
        return find(name).orElseThrow(() -> missing("no storage pool with matching name '" + name + "'"));
    }

    /** The pool with a name, which must run. */
    TestPool getActive(String name) {
        TestPool pool = get(name);
        if (!pool.active()) {
            throw inactive(pool);
        }
        return pool;
    }

    /** A volume of a pool that runs. */
    static VolumeDocument volume(TestPool pool, String name) {
        return Optional.ofNullable(pool.volumes().get(name))
                .orElseThrow(() -> missingVolume("no storage vol with matching name '" + name + "'"));
    }

    /** A volume by what a client knows of it. */
    VolumeDocument get(StorageVolume volume) {
        return volume(getActive(volume.pool()), volume.name());
    }

    /** Enters a definition. */
    TestPool define(PoolDocument document) {
        return enter(
                document,
                known -> known.map(pool -> pool.withDefinition(document)).orElseGet(() -> TestPool.defined(document)));
    }

    /** Enters a defined pool that runs from the node's beginning, with its volumes. */
    void addRunning(PoolDocument document, List<VolumeDocument> volumes) {
        TestPool pool = define(document).withActive(true);
        for (VolumeDocument volume : volumes) {
            pool = pool.with(volume);
        }
        put(pool);
    }

    /** Enters a running pool; a definition that it had is forgotten, as libvirt's test driver does it. */
    TestPool create(PoolDocument document) {
        return enter(document, known -> {
            known.filter(TestPool::active).ifPresent(pool -> {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_INVALID,
                        ErrorDomain.STORAGE,
                        "pool is already active as '" + document.name() + "'");
            });
            return TestPool.created(document);
        });
    }

    /** Changes a pool. */
    TestPool change(String name, UnaryOperator<TestPool> step) {
        lock.lock();
        try {
            return put(step.apply(get(name)));
        } finally {
            lock.unlock();
        }
    }

    /** Changes a pool that must run. */
    TestPool changeActive(String name, UnaryOperator<TestPool> step) {
        return change(name, pool -> step.apply(requireActive(pool)));
    }

    /** Changes a pool that must not run. */
    TestPool changeInactive(StoragePool target, UnaryOperator<TestPool> step) {
        return change(target.name(), pool -> {
            if (pool.active()) {
                throw TestErrors.invalid("storage pool '" + pool.document().name() + "' is active");
            }
            return step.apply(pool);
        });
    }

    /** Forgets a pool. */
    void remove(TestPool pool) {
        byUuid.remove(pool.document().uuid());
    }

    private static TestPool requireActive(TestPool pool) {
        if (!pool.active()) {
            throw inactive(pool);
        }
        return pool;
    }

    private TestPool enter(PoolDocument document, Function<Optional<TestPool>, TestPool> entry) {
        lock.lock();
        try {
            all().stream()
                    .map(TestPool::document)
                    .filter(known -> PoolConflicts.exist(known, document))
                    .findFirst()
                    .ifPresent(known -> {
                        throw failed("Storage source conflict with pool: '" + known.name() + "'");
                    });
            Optional<TestPool> known = Optional.ofNullable(byUuid.get(document.uuid()));
            known.map(TestPool::pool)
                    .filter(other -> !other.name().equals(document.name()))
                    .ifPresent(other -> {
                        throw failed("pool '%s' is already defined with uuid %s".formatted(other.name(), other.uuid()));
                    });
            if (known.isEmpty()) {
                find(document.name()).map(TestPool::pool).ifPresent(other -> {
                    throw failed("pool '%s' already exists with uuid %s".formatted(other.name(), other.uuid()));
                });
            }
            return put(entry.apply(known));
        } finally {
            lock.unlock();
        }
    }

    private TestPool put(TestPool pool) {
        byUuid.put(pool.document().uuid(), pool);
        return pool;
    }

    private Optional<TestPool> find(String name) {
        return all().stream()
                .filter(pool -> pool.document().name().equals(name))
                .findFirst();
    }

    private static LibvirtException inactive(TestPool pool) {
        return TestErrors.invalid("storage pool '" + pool.document().name() + "' is not active");
    }

    private static LibvirtException missing(String detail) {
        return LibvirtException.of(ErrorCode.NO_STORAGE_POOL, ErrorDomain.TEST, detail);
    }

    static LibvirtException missingVolume(String detail) {
        return LibvirtException.of(ErrorCode.NO_STORAGE_VOL, ErrorDomain.TEST, detail);
    }

    private static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.STORAGE, detail);
    }
}
