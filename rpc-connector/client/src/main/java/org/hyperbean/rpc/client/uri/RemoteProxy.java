package org.hyperbean.rpc.client.uri;

import java.util.Locale;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What runs at the far end of an ssh connection and joins it with the daemon's socket. */
public enum RemoteProxy {
    /** {@code virt-ssh-helper} if the host has it, else netcat. */
    AUTO,
    /** {@code nc -U}. */
    NETCAT,
    /** {@code virt-ssh-helper}, which finds the socket by itself. */
    NATIVE;

    /** The proxy that a URI or a file names. */
    public static RemoteProxy named(String name) {
        // the misspelt word is libvirt's
        return Stream.of(values())
                .filter(proxy -> proxy.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, "Unnkown proxy type '" + name + "'"));
    }
}
