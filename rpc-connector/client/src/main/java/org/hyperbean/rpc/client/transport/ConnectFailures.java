package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.nio.file.Path;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/** What can keep a client from reaching a daemon, in libvirt's words. */
final class ConnectFailures {
    private static final int UNKNOWN = -1;

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
        String text = what + ": " + SystemErrors.reason(cause);
        return LibvirtException.systemError(ErrorDomain.RPC, SystemErrors.number(cause), text)
                .causedBy(cause);
    }
}
