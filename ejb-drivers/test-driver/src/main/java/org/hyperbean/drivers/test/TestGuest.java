package org.hyperbean.drivers.test;

/**
 * What a guest remembers as long as its domain is known, however often it stops and starts.
 *
 * @param seconds of the guest's clock since 1970, as somebody set it; the clock stands still
 * @param nanoseconds beside the seconds
 * @param rootFrozen whether nothing may be written to {@code /}
 * @param bootFrozen whether nothing may be written to {@code /boot}
 * @param saved whether a managed save image waits for the next start
 */
record TestGuest(long seconds, int nanoseconds, boolean rootFrozen, boolean bootFrozen, boolean saved) {
    /** The guest of a domain that nobody did anything with. The time is the reference's, in November 1989. */
    static final TestGuest NEW = new TestGuest(627_319_920, 0, false, false, false);

    TestGuest withTime(long newSeconds, int newNanoseconds) {
        return new TestGuest(newSeconds, newNanoseconds, rootFrozen, bootFrozen, saved);
    }

    TestGuest withFrozen(boolean root, boolean boot) {
        return new TestGuest(seconds, nanoseconds, root, boot, saved);
    }

    TestGuest withSaved(boolean isSaved) {
        return new TestGuest(seconds, nanoseconds, rootFrozen, bootFrozen, isSaved);
    }
}
