package org.hyperbean.rpc.client.transport;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.uri.TransportKind;

/** How libvirt reports failures of its two ssh libraries. */
record LibsshFailures(ErrorCode code, ErrorDomain domain) {
    static LibsshFailures of(TransportKind kind) {
        return kind == TransportKind.LIBSSH2
                ? new LibsshFailures(ErrorCode.SSH, ErrorDomain.SSH)
                : new LibsshFailures(ErrorCode.LIBSSH, ErrorDomain.LIBSSH);
    }

    LibvirtException failed(String detail) {
        return LibvirtException.of(code, domain, detail);
    }

    LibvirtException untrusted(String detail) {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, domain, detail);
    }
}
