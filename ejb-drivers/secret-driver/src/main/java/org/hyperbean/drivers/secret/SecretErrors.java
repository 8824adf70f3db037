package org.hyperbean.drivers.secret;

import java.util.Optional;
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

    /** libvirt takes a value without bytes for one that was forgotten. */
    static LibvirtException noValue() {
        return LibvirtException.received(
                ErrorCode.INVALID_ARG,
                ErrorDomain.SECRET,
                "value in virSecretSetValue must not be NULL",
                Optional.of("value"),
                0,
                0);
    }

    static void checkFlags(int flags, int supported, String function) {
        Flags.check(flags, supported, ErrorDomain.SECRET, function);
    }
}
