package org.hyperbean.drivers.secret;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;

/** The errors of libvirt's secret driver. */
final class SecretErrors {
    private SecretErrors() {}

    static LibvirtException of(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.SECRET, detail);
    }

    static void checkFlags(int flags, int supported, String function) {
        Flags.check(flags, supported, ErrorDomain.SECRET, function);
    }
}
