package org.hyperbean.drivers.qemu;

import java.util.UUID;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors that the driver reports in more than one place, in libvirt's words. */
final class QemuErrors {
    private QemuErrors() {}

    static LibvirtException noDomain(Domain domain) {
        return noDomain("no domain with matching uuid '" + domain.uuid() + "' (" + domain.name() + ")");
    }

    static LibvirtException noDomain(UUID uuid) {
        return noDomain("no domain with matching uuid '" + uuid + "'");
    }

    static LibvirtException noDomain(String detail) {
        return LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.QEMU, detail);
    }

    static LibvirtException notRunning() {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "domain is not running");
    }

    static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.QEMU, detail);
    }

    static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.QEMU, detail);
    }

    static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.QEMU, detail);
    }

    static LibvirtException unsupportedArgument(String detail) {
        return LibvirtException.of(ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.QEMU, detail);
    }
}
