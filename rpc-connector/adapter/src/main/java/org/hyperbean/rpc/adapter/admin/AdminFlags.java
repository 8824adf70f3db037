package org.hyperbean.rpc.adapter.admin;

import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;

/** No function of the administration program knows any flags. */
final class AdminFlags {
    private AdminFlags() {}

    /** Refuses flags in the name of libvirtd's function. */
    static void none(int flags, String function) {
        Flags.check(flags, 0, ErrorDomain.ADMIN, function);
    }
}
