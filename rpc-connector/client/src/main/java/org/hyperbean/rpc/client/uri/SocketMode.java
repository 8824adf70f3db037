package org.hyperbean.rpc.client.uri;

import java.util.Locale;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Which daemon's socket is looked for. */
public enum SocketMode {
    /** The driver's own daemon if its socket is there, else libvirtd's. */
    AUTO,
    /** The socket of libvirtd. */
    LEGACY,
    /** The socket of the driver's own daemon. */
    DIRECT;

    /** The mode that a URI or a file names. */
    public static SocketMode named(String name) {
        return Stream.of(values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, "Unknown remote mode '" + name + "'"));
    }
}
