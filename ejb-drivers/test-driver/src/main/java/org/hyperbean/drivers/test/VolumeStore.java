package org.hyperbean.drivers.test;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperbean.driver.LibvirtException;

/**
 * What is written in the volumes of a node, by their keys; it is kept in memory.
 *
 * <p>Any thread calls this. {@code taken} counts the bytes of all contents' blocks and never passes
 * {@value #BYTES_MAX}.
 */
final class VolumeStore {
    /** Bytes that all volumes of a node have together; holes take none. */
    static final long BYTES_MAX = 64L << 20;

    private final Map<String, VolumeContents> byKey = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();

    /** The contents of a volume, zero bytes at first. */
    VolumeContents of(String key) {
        return byKey.computeIfAbsent(key, _ -> new VolumeContents(this));
    }

    /** Forgets what a volume has. */
    void forget(String key) {
        Optional.ofNullable(byKey.remove(key)).ifPresent(VolumeContents::discard);
    }

    /**
     * Takes memory.
     *
     * @throws LibvirtException system error: there is no more
     */
    void take(long bytes) {
        if (taken.addAndGet(bytes) > BYTES_MAX) {
            taken.addAndGet(-bytes);
            throw VolumeStream.noSpace();
        }
    }

    /** Gives memory back. */
    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
