package org.hyperbean.jmx;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;

/**
 * Turns failures into exceptions that a JMX client can read without a class of ours: the message carries libvirt's
 * text, code and domain, and no cause goes along.
 */
final class PlainExceptions {
    private PlainExceptions() {}

    /** The failure as a {@link SecurityException} when rights are missing, else as an {@link IllegalStateException}. */
    static RuntimeException of(LibvirtException failure) {
        String message = "%s (libvirt error %d %s, domain %d %s)"
                .formatted(
                        failure.getMessage(),
                        failure.code().number(),
                        failure.code(),
                        failure.domain().number(),
                        failure.domain());
        boolean denied = failure.code() == ErrorCode.OPERATION_DENIED || failure.code() == ErrorCode.ACCESS_DENIED;
        return denied ? new SecurityException(message) : new IllegalStateException(message);
    }
}
