package org.hyperbean.rpc.client;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.credentials.Credentials;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Reaching a daemon by URI and asking it for something that only a connection that was let in gets. */
public final class Openings {
    private Openings() {}

    /** The URI of what a daemon opened. */
    public static String open(Connector connector, String uri, boolean readOnly) {
        Connector.Reached reached = connector.reach(connector.choose(Optional.of(uri)), readOnly);
        try (RpcClient client = RpcClient.over(reached.transport())) {
            client.call(
                    RemoteProcedures.CONNECT_OPEN, new ConnectOpenArgs(Optional.of(reached.name()), readOnly ? 1 : 0));
            String opened = client.call(RemoteProcedures.CONNECT_GET_URI).uri();
            client.call(RemoteProcedures.CONNECT_CLOSE);
            return opened;
        }
    }

    /** A connector that finds no files but those below a folder, with this process's variables and more. */
    public static Connector connector(Path home, Map<String, String> more, Credentials credentials) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("HOME", home.toString());
        variables.remove("XDG_CONFIG_HOME");
        variables.remove("LIBVIRT_DEFAULT_URI");
        variables.putAll(more);
        return Connector.of(new ClientEnvironment(variables, true, home.resolve("system"), home.resolve("sockets")))
                .withCredentials(credentials);
    }
}
