package org.hyperbean.drivers.test;

/**
 * What is set for a domain's migrations, with the initial values of libvirt's QEMU driver.
 *
 * @param speed in MiB per second
 * @param postcopySpeed in MiB per second
 * @param downtime in milliseconds
 * @param cache in bytes
 */
record MigrationSettings(long speed, long postcopySpeed, long downtime, long cache) {
    /** The most MiB that fit into a signed 64-bit number of bytes. */
    static final long HIGHEST_SPEED = Long.MAX_VALUE >> 20;

    static final MigrationSettings INITIAL = new MigrationSettings(HIGHEST_SPEED, 0, 300, 64 << 20);

    MigrationSettings withSpeed(long newSpeed) {
        return new MigrationSettings(newSpeed, postcopySpeed, downtime, cache);
    }

    MigrationSettings withPostcopySpeed(long newSpeed) {
        return new MigrationSettings(speed, newSpeed, downtime, cache);
    }

    MigrationSettings withDowntime(long newDowntime) {
        return new MigrationSettings(speed, postcopySpeed, newDowntime, cache);
    }

    MigrationSettings withCache(long newCache) {
        return new MigrationSettings(speed, postcopySpeed, downtime, newCache);
    }
}
