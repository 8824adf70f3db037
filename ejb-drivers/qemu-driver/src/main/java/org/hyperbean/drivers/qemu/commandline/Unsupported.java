package org.hyperbean.drivers.qemu.commandline;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What a document may say and this driver cannot start. */
final class Unsupported {
    private Unsupported() {}

    static LibvirtException configuration(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.QEMU, detail);
    }
}
