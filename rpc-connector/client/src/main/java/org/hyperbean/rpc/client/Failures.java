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
    static Loss lost(IOException cause) {
        boolean hungUp = cause instanceof EOFException;
        String text = hungUp
                ? "End of file while reading data: Input/output error"
                : "Cannot recv data: " + cause.getMessage();
        return new Loss(
                hungUp ? CloseReason.EOF : CloseReason.ERROR,
                LibvirtException.systemError(ErrorDomain.RPC, INPUT_OUTPUT_ERROR, text)
                        .causedBy(cause));
    }

    /** A failure that one thread found, for another one to throw. */
    static LibvirtException again(LibvirtException found) {
        return LibvirtException.received(
                        found.code(), found.domain(), found.getMessage(), found.detail(), found.int1(), found.int2())
                .causedBy(found);
    }

    static LibvirtException noDescriptors() {
        return LibvirtException.of(
                ErrorCode.NO_SUPPORT, ErrorDomain.RPC, "fd passing is not supported by this connection");
    }

    static LibvirtException notReconnected(String what, ConnectionState state) {
        LibvirtException reason = state.loss().map(Loss::failure).orElseGet(Failures::closed);
        return LibvirtException.of(
                        ErrorCode.OPERATION_TIMEOUT,
                        ErrorDomain.RPC,
                        what + " found no connection since " + state.since() + ": " + reason.getMessage())
                .causedBy(reason);
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
