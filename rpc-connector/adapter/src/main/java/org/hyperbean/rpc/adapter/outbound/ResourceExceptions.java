package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.SecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;

/** Failures in the language of containers: the message stays libvirt's, the error code is libvirt's number. */
final class ResourceExceptions {
    private static final Set<ErrorCode> REFUSALS = EnumSet.of(
            ErrorCode.AUTH_FAILED,
            ErrorCode.AUTH_CANCELLED,
            ErrorCode.AUTH_UNAVAILABLE,
            ErrorCode.ACCESS_DENIED,
            ErrorCode.OPERATION_DENIED);

    private static final Set<ErrorCode> LINE_FAULTS =
            EnumSet.of(ErrorCode.SYSTEM_ERROR, ErrorCode.RPC, ErrorCode.UNKNOWN_HOST, ErrorCode.OPERATION_TIMEOUT);

    private ResourceExceptions() {}

    static ResourceException of(LibvirtException failure) {
        ResourceException exception = kind(failure);
        exception.setErrorCode(String.valueOf(failure.code().number()));
        return exception;
    }

    private static ResourceException kind(LibvirtException failure) {
        if (REFUSALS.contains(failure.code())) {
            return new SecurityException(failure.getMessage(), failure);
        }
        return LINE_FAULTS.contains(failure.code())
                ? new CommException(failure.getMessage(), failure)
                : new ResourceException(failure.getMessage(), failure);
    }
}
