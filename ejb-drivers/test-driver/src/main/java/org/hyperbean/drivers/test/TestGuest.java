package org.hyperbean.drivers.test;

import org.hyperbean.driver.ControlInfo;

/**
 * What a guest remembers as long as its domain is known, however often it stops and starts.
 *
 * @param seconds of the guest's clock since 1970, as somebody set it; the clock stands still
 * @param nanoseconds beside the seconds
 * @param rootFrozen whether nothing may be written to {@code /}
 * @param bootFrozen whether nothing may be written to {@code /boot}
 * @param saved whether a managed save image waits for the next start
 * @param threads the I/O threads that statistics tell of
 */
record TestGuest(
        long seconds, int nanoseconds, boolean rootFrozen, boolean bootFrozen, boolean saved, PolledThreads threads) {
    /** The guest of a domain that nobody did anything with. The time is the reference's, in November 1989. */
    static final TestGuest NEW = new TestGuest(627_319_920, 0, false, false, false, PolledThreads.NONE);

    private static final int CONTROL_OK = 0;
    private static final int CONTROL_JOB = 1;
    private static final int CONTROL_OCCUPIED = 2;
    private static final int CONTROL_ERROR = 3;
    private static final long OCCUPIED_FROM = 10_000;
    private static final long ERROR_FROM = 30_000;
    private static final long OK_FROM = 60_000;

    /** How many reasons of {@code virDomainControlErrorReason} there are. */
    private static final int REASONS = 4;

    TestGuest withTime(long newSeconds, int newNanoseconds) {
        return new TestGuest(newSeconds, newNanoseconds, rootFrozen, bootFrozen, saved, threads);
    }

    TestGuest withFrozen(boolean root, boolean boot) {
        return new TestGuest(seconds, nanoseconds, root, boot, saved, threads);
    }

    TestGuest withSaved(boolean isSaved) {
        return new TestGuest(seconds, nanoseconds, rootFrozen, bootFrozen, isSaved, threads);
    }

    TestGuest withThreads(PolledThreads changed) {
        return new TestGuest(seconds, nanoseconds, rootFrozen, bootFrozen, saved, changed);
    }

    /** How many file systems are frozen in one of two guests and not in the other. */
    int differences(TestGuest other) {
        return (rootFrozen == other.rootFrozen ? 0 : 1) + (bootFrozen == other.bootFrozen ? 0 : 1);
    }

    /** Whether the hypervisor takes commands: a clock that is set to the first hours of 1970 says that it does not. */
    ControlInfo control() {
        if (seconds <= 0 || seconds >= OK_FROM) {
            return new ControlInfo(CONTROL_OK, 0, 0);
        }
        if (seconds < OCCUPIED_FROM) {
            return new ControlInfo(CONTROL_JOB, 0, seconds);
        }
        return seconds < ERROR_FROM
                ? new ControlInfo(CONTROL_OCCUPIED, 0, seconds - OCCUPIED_FROM)
                : new ControlInfo(CONTROL_ERROR, (int) (seconds % REASONS), seconds - ERROR_FROM);
    }
}
