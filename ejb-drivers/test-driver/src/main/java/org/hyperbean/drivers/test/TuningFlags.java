package org.hyperbean.drivers.test;

import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.Flags;

/** The flags of calls that read limits or change them. */
final class TuningFlags {
    private TuningFlags() {}

    static void checkGet(int flags, String function) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS | Flags.TEXTS, function);
    }

    static void checkSet(int flags, String function) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS, function);
    }
}
