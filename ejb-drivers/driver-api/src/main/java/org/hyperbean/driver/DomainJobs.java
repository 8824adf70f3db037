package org.hyperbean.driver;

/** Long work on whole domains. */
public interface DomainJobs {
    /** How far the job under way has come. */
    default DomainJobInfo info(Domain domain) {
        throw Api.DOMAIN_GET_JOB_INFO.unsupported();
    }

    /** The figures of the job under way, or of the last one. Flags of {@code virDomainGetJobStatsFlags}. */
    default DomainJobStats statistics(Domain domain, int flags) {
        throw Api.DOMAIN_GET_JOB_STATS.unsupported();
    }

    /** Ends the job under way. Flags of {@code virDomainAbortJobFlagsValues}. */
    default void abort(Domain domain, int flags) {
        throw Api.DOMAIN_ABORT_JOB_FLAGS.unsupported();
    }
}
