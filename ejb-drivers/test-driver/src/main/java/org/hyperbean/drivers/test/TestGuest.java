package org.hyperbean.drivers.test;

/**
 * What a guest remembers as long as its domain is known, however often it stops and starts.
 *
 * @param seconds of the guest's clock since 1970, as somebody set it; the clock stands still
 * @param nanoseconds beside the seconds
 * @param rootFrozen whether nothing may be written to {@code /}
 * @param bootFrozen whether nothing may be written to {@code /boot}
 */
record TestGuest(long seconds, int nanoseconds, boolean rootFrozen, boolean bootFrozen) {
    /** The guest of a domain that nobody did anything with. The time is the reference's, in November 1989. */
    static final TestGuest NEW = new TestGuest(627_319_920, 0, false, false);

    TestGuest withTime(long newSeconds, int newNanoseconds) {
        return new TestGuest(newSeconds, newNanoseconds, rootFrozen, bootFrozen);
    }

    TestGuest withFrozen(boolean root, boolean boot) {
        return new TestGuest(seconds, nanoseconds, root, boot);
    }
}
