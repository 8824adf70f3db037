package org.hyperbean.rpc.client;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What can happen to a call on this side, in libvirt's words. */
final class Failures {
    /** {@code EIO}: what libvirt reports when the daemon closes the connection. */
    private static final int INPUT_OUTPUT_ERROR = 5;

    private Failures() {}

    /** The connection broke, or the peer sent what is no message. */
    static LibvirtException lost(IOException cause) {
        String text = cause instanceof EOFException
                ? "End of file while reading data: Input/output error"
                : "Cannot recv data: " + cause.getMessage();
        return LibvirtException.systemError(ErrorDomain.RPC, INPUT_OUTPUT_ERROR, text)
                .causedBy(cause);
    }

    static LibvirtException closed() {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "client socket is closed");
    }

    static LibvirtException keepalive() {
        return LibvirtException.of(
                ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "connection closed due to keepalive timeout");
    }

    static LibvirtException late(String what, Duration deadline) {
        return LibvirtException.of(
                ErrorCode.OPERATION_TIMEOUT, ErrorDomain.RPC, what + " got no answer within " + deadline);
    }

    static LibvirtException interrupted(String what) {
        return LibvirtException.of(ErrorCode.OPERATION_ABORTED, ErrorDomain.RPC, what + " was interrupted");
    }
}
