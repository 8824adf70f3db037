package org.hyperbean.rpc.protocol;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/** Failures as they travel. */
public final class Errors {
    /** {@code VIR_ERR_ERROR}: the level of every failure. */
    private static final int LEVEL_ERROR = 2;

    private Errors() {}

    /** The payload that tells a peer of a failure. */
    public static ErrorMessage toMessage(LibvirtException failure) {
        return new ErrorMessage(
                failure.code().number(),
                failure.domain().number(),
                Optional.of(failure.getMessage()),
                LEVEL_ERROR,
                Optional.empty(),
                failure.phrase(),
                failure.detail(),
                Optional.empty(),
                failure.int1(),
                failure.int2(),
                Optional.empty());
    }

    /** The failure that a peer told. */
    public static LibvirtException toException(ErrorMessage message) {
        return LibvirtException.received(
                ErrorCode.of(message.code()),
                ErrorDomain.of(message.domain()),
                message.message().orElse(""),
                message.str2(),
                message.int1(),
                message.int2());
    }
}
