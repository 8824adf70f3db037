package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/** What can keep a client from reaching a daemon, in libvirt's words. */
final class ConnectFailures {
    private static final int UNKNOWN = -1;
    private static final int TIMED_OUT = 110;

    /** Error numbers of Linux for the words that the JDK's network exceptions carry. */
    private static final Map<String, Integer> NUMBERS = Map.of(
            "No such file or directory", 2,
            "Permission denied", 13,
            "Network is unreachable", 101,
            "Connection timed out", TIMED_OUT,
            "Connection refused", 111,
            "No route to host", 113);

    private ConnectFailures() {}

    static LibvirtException unix(Path socket, IOException cause) {
        return failed("Failed to connect socket to '" + socket + "'", cause);
    }

    static LibvirtException tcp(String host, int port, IOException cause) {
        return failed("unable to connect to server at '" + host + ":" + port + "'", cause);
    }

    static LibvirtException unresolved(String host, int port) {
        String text = "Unable to resolve address '%s' service '%d': Name or service not known".formatted(host, port);
        return LibvirtException.systemError(ErrorDomain.RPC, UNKNOWN, text);
    }

    private static LibvirtException failed(String what, IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            return LibvirtException.systemError(ErrorDomain.RPC, TIMED_OUT, what + ": Connection timed out")
                    .causedBy(cause);
        }
        String reason = SystemErrors.reason(cause);
        int number = NUMBERS.getOrDefault(reason, SystemErrors.number(cause));
        return LibvirtException.systemError(ErrorDomain.RPC, number, what + ": " + reason)
                .causedBy(cause);
    }
}
