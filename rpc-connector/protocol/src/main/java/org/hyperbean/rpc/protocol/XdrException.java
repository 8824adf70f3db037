package org.hyperbean.rpc.protocol;

import java.io.IOException;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Bytes that are no message, or a value that no message can carry. The message of the exception says why. */
public final class XdrException extends IOException {
    private static final long serialVersionUID = 1;

    private static final String DECODING = "Unable to decode message payload";
    private static final String ENCODING = "Unable to encode message payload";

    private final String phrase;

    private XdrException(String phrase, String why) {
        super(phrase + ": " + why);
        this.phrase = phrase;
    }

    /** Bytes that cannot be decoded. */
    public static XdrException decoding(String why) {
        return new XdrException(DECODING, why);
    }

    /** A value that cannot be encoded. */
    public static XdrException encoding(String why) {
        return new XdrException(ENCODING, why);
    }

    /** A number that stands for nothing. */
    public static XdrException unknown(String what, int number) {
        return decoding("unknown " + what + " " + number);
    }

    /** The failure in libvirt's words, which leave out why. */
    public LibvirtException asLibvirtException() {
        return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, phrase).causedBy(this);
    }
}
