package org.hyperbean.drivers.test;

import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;

/** The errors of libvirt's test driver. */
final class TestErrors {
    private TestErrors() {}

    /** A lookup without a result. */
    static LibvirtException noSuchDomain() {
        return LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.TEST);
    }

    /** A call on a domain that is gone. */
    static LibvirtException gone(Domain domain) {
        return LibvirtException.of(
                ErrorCode.NO_DOMAIN,
                ErrorDomain.TEST,
                "no domain with matching uuid '%s' (%s)".formatted(domain.uuid(), domain.name()));
    }

    static LibvirtException notRunning() {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "domain is not running");
    }

    static LibvirtException alreadyActive(String name) {
        return LibvirtException.of(
                ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "domain '" + name + "' is already active");
    }

    static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.TEST, detail);
    }

    static LibvirtException noSuchSnapshot(String detail) {
        return LibvirtException.of(ErrorCode.NO_DOMAIN_SNAPSHOT, ErrorDomain.TEST, detail);
    }

    static LibvirtException noSuchCheckpoint(String detail) {
        return LibvirtException.of(ErrorCode.NO_DOMAIN_CHECKPOINT, ErrorDomain.TEST, detail);
    }

    static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.TEST, detail);
    }

    /** Something that went wrong. */
    static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.TEST, detail);
    }

    /** A call that does not fit the state of what it is about. */
    static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.TEST, detail);
    }

    /** A value that a function does not take. */
    static LibvirtException badValue(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.TEST, detail);
    }

    /** A value that some function might take, and this one does not. */
    static LibvirtException unsupportedValue(String detail) {
        return LibvirtException.of(ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.TEST, detail);
    }

    static void checkFlags(int flags, int supported, String function) {
        Flags.check(flags, supported, ErrorDomain.TEST, function);
    }
}
