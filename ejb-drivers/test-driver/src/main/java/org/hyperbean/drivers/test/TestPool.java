package org.hyperbean.drivers.test;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;

/**
 * A storage pool of a test node, as it is at one moment.
 *
 * @param document what the pool runs with, or is defined as
 * @param volumes by name
 */
record TestPool(
        PoolDocument document,
        boolean active,
        boolean persistent,
        boolean autostart,
        SequencedMap<String, VolumeDocument> volumes) {
    /** Keeps a copy, so that the value cannot change. */
    TestPool {
        volumes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(volumes));
    }

    /** A pool that does not run. */
    static TestPool defined(PoolDocument document) {
        return new TestPool(document, false, true, false, new LinkedHashMap<>());
    }

    /** A pool that runs without a definition. */
    static TestPool created(PoolDocument document) {
        return new TestPool(document, true, false, false, new LinkedHashMap<>());
    }

    StoragePool pool() {
        return new StoragePool(document.name(), document.uuid());
    }

    StorageVolume name(VolumeDocument volume) {
        return new StorageVolume(document.name(), volume.name(), volume.key().orElseThrow());
    }

    /** The same pool with a definition; one that runs goes on as it is. */
    TestPool withDefinition(PoolDocument definition) {
        return new TestPool(active ? document : definition, active, true, autostart, volumes);
    }

    /** The same pool, running or not. */
    TestPool withActive(boolean running) {
        return new TestPool(document, running, persistent, autostart, volumes);
    }

    /** The same pool, to start with the daemon or not. */
    TestPool withAutostart(boolean start) {
        return new TestPool(document, active, persistent, start, volumes);
    }

    /** The same pool with one more volume. */
    TestPool with(VolumeDocument volume) {
        SequencedMap<String, VolumeDocument> more = new LinkedHashMap<>(volumes);
        more.put(volume.name(), volume);
        return withVolumes(more, volume.allocation());
    }

    /** The same pool without a volume. */
    TestPool without(VolumeDocument volume) {
        SequencedMap<String, VolumeDocument> fewer = new LinkedHashMap<>(volumes);
        fewer.remove(volume.name());
        return withVolumes(fewer, -volume.allocation());
    }

    private TestPool withVolumes(SequencedMap<String, VolumeDocument> changed, long taken) {
        return new TestPool(document.withUsage(document.usage().plus(taken)), active, persistent, autostart, changed);
    }
}
