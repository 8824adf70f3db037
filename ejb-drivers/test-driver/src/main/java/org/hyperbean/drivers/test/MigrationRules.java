package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationFlags;
import org.hyperbean.driver.MigrationParameters;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TypedKind;

/**
 * What can migrate, and how: the rules of libvirt's QEMU driver as far as they make sense for guests that do not exist.
 * There is no way between two daemons here, nor a guest that could go on with half of its memory, so flags that ask for
 * such are unknown.
 */
final class MigrationRules {
    private static final int FLAGS = MigrationFlags.LIVE
            | MigrationFlags.PERSIST_DESTINATION
            | MigrationFlags.UNDEFINE_SOURCE
            | MigrationFlags.PAUSED
            | MigrationFlags.NON_SHARED_DISK
            | MigrationFlags.NON_SHARED_INCREMENTAL
            | MigrationFlags.CHANGE_PROTECTION
            | MigrationFlags.UNSAFE
            | MigrationFlags.OFFLINE
            | MigrationFlags.COMPRESSED
            | MigrationFlags.ABORT_ON_ERROR
            | MigrationFlags.AUTO_CONVERGE
            | MigrationFlags.PARALLEL
            | MigrationFlags.NON_SHARED_SYNCHRONOUS_WRITES;

    private static final ParameterRules PARAMETERS = ParameterRules.of(
                    TypedKind.STRING,
                    MigrationParameters.URI,
                    MigrationParameters.DESTINATION_NAME,
                    MigrationParameters.DESTINATION_XML,
                    MigrationParameters.PERSISTENT_XML,
                    "graphics_uri",
                    "listen_address",
                    "disks_uri")
            .andMany(TypedKind.STRING, MigrationParameters.DISK)
            .andMany(TypedKind.STRING, "compression")
            .and(TypedKind.ULLONG, MigrationParameters.BANDWIDTH, "compression.xbzrle.cache")
            .and(
                    TypedKind.INT,
                    "disks_port",
                    "compression.mt.level",
                    "compression.mt.threads",
                    "compression.mt.dthreads",
                    "auto_converge.initial",
                    "auto_converge.increment",
                    "parallel.connections");

    private MigrationRules() {}

    /** Refuses flags and parameters that make no sense to any phase. */
    static void check(MigrationParameters parameters, int flags, String function) {
        TestErrors.checkFlags(flags, FLAGS, function);
        PARAMETERS.check(parameters.values());
    }

    /** Refuses an offline migration that cannot be one. */
    static void checkOffline(int flags) {
        if ((flags & MigrationFlags.OFFLINE) == 0) {
            return;
        }
        if ((flags & (MigrationFlags.NON_SHARED_DISK | MigrationFlags.NON_SHARED_INCREMENTAL)) != 0) {
            throw TestErrors.invalid("offline migration cannot handle non-shared storage");
        }
        if ((flags & MigrationFlags.PERSIST_DESTINATION) == 0) {
            throw TestErrors.invalid("offline migration must be specified with the persistent flag set");
        }
    }

    /** Refuses a domain that cannot migrate as it is. */
    static void checkSource(TestPicture picture, int flags) {
        if ((flags & MigrationFlags.OFFLINE) == 0 && !picture.isActive()) {
            throw TestErrors.notRunning();
        }
        int snapshots = picture.moments().snapshots().size();
        if (snapshots > 0) {
            throw TestErrors.invalid("cannot migrate domain with " + snapshots + " snapshots");
        }
        if (picture.reason() == DomainStateReason.PAUSED_IOERROR) {
            throw TestErrors.invalid("cannot migrate domain with I/O error");
        }
    }

    /** The most MiB in a second that a client wants to be sent. */
    static long bandwidth(MigrationParameters parameters) {
        long wanted = parameters.number(MigrationParameters.BANDWIDTH).orElse(0);
        checkBandwidth(wanted);
        return wanted == 0 ? MigrationSettings.HIGHEST_SPEED : wanted;
    }

    /** Refuses a speed, in MiB per second, that would not fit into a number of bytes. */
    static void checkBandwidth(long bandwidth) {
        if (Long.compareUnsigned(bandwidth, MigrationSettings.HIGHEST_SPEED) > 0) {
            throw LibvirtException.of(
                    ErrorCode.OVERFLOW,
                    ErrorDomain.TEST,
                    "bandwidth must be less than " + (MigrationSettings.HIGHEST_SPEED + 1));
        }
    }
}
