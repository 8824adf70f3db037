package org.hyperbean.rpc.adapter.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.server.RpcServer;

/** The daemon's servers, as the administrator sees them. Any thread adds, removes and asks. */
public final class Servers {
    /** By name, the admin server last. libvirtd's order varies from start to start. */
    private final Map<String, RpcServer> byName = new ConcurrentSkipListMap<>(
            Comparator.<String, Boolean>comparing(AdminServer.NAME::equals).thenComparing(Comparator.naturalOrder()));

    /** Shows a server, in the place of one that had its name before. */
    public void add(RpcServer server) {
        byName.put(server.name(), server);
    }

    /** Forgets a server, unless another one has taken its place. */
    public void remove(RpcServer server) {
        byName.remove(server.name(), server);
    }

    /** All of them. */
    public List<RpcServer> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The server with a name.
     *
     * @throws LibvirtException if there is none
     */
    RpcServer find(String name) {
        RpcServer server = byName.get(name);
        if (server == null) {
            throw LibvirtException.of(ErrorCode.NO_SERVER, ErrorDomain.RPC, "No server named '" + name + "'");
        }
        return server;
    }
}
