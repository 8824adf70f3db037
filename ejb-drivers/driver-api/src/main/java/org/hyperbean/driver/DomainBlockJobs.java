package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * Long work on the disks of running domains. A disk is named by its target, such as {@code vda}, or by the path of its
 * contents. Bandwidths are the most that is done in a second, in MiB unless flags say bytes; 0 stands for no limit.
 */
public interface DomainBlockJobs {
    /** Takes what the images below a disk have into its own. Flags of {@code virDomainBlockPullFlags}. */
    default void pull(Domain domain, String disk, long bandwidth, int flags) {
        throw Api.DOMAIN_BLOCK_PULL.unsupported();
    }

    /**
     * Takes what images below a disk have into its own, or copies the disk as {@link #copy} does.
     *
     * @param base the image that is to stay below; for a copy where it goes
     * @param flags of {@code virDomainBlockRebaseFlags}
     */
    default void rebase(Domain domain, String disk, Optional<String> base, long bandwidth, int flags) {
        throw Api.DOMAIN_BLOCK_REBASE.unsupported();
    }

    /**
     * Copies a disk, and goes on to copy what changes until {@link #abort} ends it.
     *
     * @param destination where it goes: a {@code <disk>} document
     * @param parameters {@code bandwidth} in bytes, {@code granularity}, {@code buf-size}
     * @param flags of {@code virDomainBlockCopyFlags}
     */
    default void copy(Domain domain, String disk, String destination, List<TypedParameter> parameters, int flags) {
        throw Api.DOMAIN_BLOCK_COPY.unsupported();
    }

    /**
     * Puts what images of a disk have into an image below them.
     *
     * @param base the image that takes; the last one when absent
     * @param top the uppermost image that gives; the disk's own when absent
     * @param flags of {@code virDomainBlockCommitFlags}
     */
    default void commit(
            Domain domain, String disk, Optional<String> base, Optional<String> top, long bandwidth, int flags) {
        throw Api.DOMAIN_BLOCK_COMMIT.unsupported();
    }

    /** Ends the work on a disk. Flags of {@code virDomainBlockJobAbortFlags}. */
    default void abort(Domain domain, String disk, int flags) {
        throw Api.DOMAIN_BLOCK_JOB_ABORT.unsupported();
    }

    /** How far the work on a disk is; empty when there is none. Flags of {@code virDomainBlockJobInfoFlags}. */
    default Optional<BlockJobInfo> info(Domain domain, String disk, int flags) {
        throw Api.DOMAIN_GET_BLOCK_JOB_INFO.unsupported();
    }

    /** Limits the work on a disk. Flags of {@code virDomainBlockJobSetSpeedFlags}. */
    default void setSpeed(Domain domain, String disk, long bandwidth, int flags) {
        throw Api.DOMAIN_BLOCK_JOB_SET_SPEED.unsupported();
    }
}
