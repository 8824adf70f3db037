package org.hyperbean.driver;

/**
 * How far a job has come: {@code virDomainJobInfo}.
 *
 * @param elapsed since the job began, in milliseconds
 * @param remaining until it ends, in milliseconds, where that is known; else 0
 * @param data all that is to be done
 * @param memory the guest's memory in that
 * @param file the disks in that
 */
public record DomainJobInfo(DomainJobType type, long elapsed, long remaining, Amount data, Amount memory, Amount file) {
    /** What is told when there is no job. */
    public static final DomainJobInfo NONE =
            new DomainJobInfo(DomainJobType.NONE, 0, 0, Amount.NOTHING, Amount.NOTHING, Amount.NOTHING);

    /** Work in bytes. */
    public record Amount(long total, long processed, long remaining) {
        /** No work. */
        public static final Amount NOTHING = new Amount(0, 0, 0);
    }
}
