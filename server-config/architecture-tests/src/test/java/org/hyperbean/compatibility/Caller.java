package org.hyperbean.compatibility;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.RpcClient;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.XdrReader;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * Calls procedures of a server before a {@link Probe}, each on a connection of its own.
 *
 * @param opens whether calls need an open connection to a hypervisor
 */
record Caller(Path socket, Probe probe, Drivers drivers, boolean opens) {
    /** As much as the arguments of any procedure take whose strings and lists are empty. */
    private static final int BLANK_SIZE = 65_536;

    /** Who serves a procedure: drivers, the daemon itself, or nobody. */
    List<String> whoServes(Procedure<?, ?> procedure) throws IOException {
        try (RpcClient client = RpcClient.connect(socket)) {
            if (opens && !procedure.usableUnauthenticated() && !procedure.equals(RemoteProcedures.CONNECT_OPEN)) {
                client.call(RemoteProcedures.CONNECT_OPEN, new ConnectOpenArgs(Optional.of("probe:///"), 0));
            }
            probe.takeReached();
            boolean known = isKnown(client, procedure);
            return probe.takeReached().map(drivers::implementing).orElse(known ? List.of("the daemon") : List.of());
        }
    }

    private static <A, R> boolean isKnown(RpcClient client, Procedure<A, R> procedure) throws XdrException {
        A blank = procedure.arguments().decode(new XdrReader(new byte[BLANK_SIZE]));
        try {
            client.call(procedure, blank);
            return true;
        } catch (LibvirtException refused) {
            return refused.code() != ErrorCode.NO_SUPPORT;
        }
    }
}
