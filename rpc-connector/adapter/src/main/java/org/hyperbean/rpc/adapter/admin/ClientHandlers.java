package org.hyperbean.rpc.adapter.admin;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.ClientRecord;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.admin.ClientCloseArgs;
import org.hyperbean.rpc.protocol.admin.ClientGetInfoArgs;
import org.hyperbean.rpc.protocol.admin.ClientGetInfoRet;
import org.hyperbean.rpc.protocol.admin.Server;
import org.hyperbean.rpc.protocol.admin.ServerListClientsArgs;
import org.hyperbean.rpc.protocol.admin.ServerListClientsRet;
import org.hyperbean.rpc.protocol.admin.ServerLookupClientArgs;
import org.hyperbean.rpc.protocol.admin.ServerLookupClientRet;

/** The clients of a server. */
final class ClientHandlers {
    private final Servers servers;

    ClientHandlers(Servers servers) {
        this.servers = servers;
    }

    void add(HandlerTable.Builder table) {
        table.on(AdminProcedures.SERVER_LIST_CLIENTS, this::list)
                .on(AdminProcedures.SERVER_LOOKUP_CLIENT, this::lookUp)
                .on(AdminProcedures.CLIENT_GET_INFO, this::info)
                .onAction(AdminProcedures.CLIENT_CLOSE, this::close);
    }

    private ServerListClientsRet list(Client client, ServerListClientsArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerListClients");
        var all = server.clients().stream()
                .map(record -> onTheWire(server, record))
                .toList();
        return new ServerListClientsRet(arguments.needResults() == 0 ? List.of() : all, all.size());
    }

    private ServerLookupClientRet lookUp(Client client, ServerLookupClientArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerLookupClient");
        ClientRecord found = find(server, arguments.id()).orElseThrow(() -> noClient(arguments.id()));
        return new ServerLookupClientRet(onTheWire(server, found));
    }

    private ClientGetInfoRet info(Client client, ClientGetInfoArgs arguments) {
        RpcServer server = servers.find(arguments.clnt().srv().name());
        long id = arguments.clnt().id();
        ClientRecord found = find(server, id)
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.NO_CLIENT,
                        ErrorDomain.ADMIN,
                        "no client with matching id '" + Long.toUnsignedString(id) + "' found"));
        AdminFlags.none(arguments.flags(), "adminClientGetInfo");
        return new ClientGetInfoRet(ClientInfo.of(found.facts()));
    }

    private void close(Client client, ClientCloseArgs arguments) {
        RpcServer server = servers.find(arguments.clnt().srv().name());
        long id = arguments.clnt().id();
        if (find(server, id).isEmpty()) {
            throw noClient(id);
        }
        AdminFlags.none(arguments.flags(), "adminClientClose");
        server.disconnect(id);
    }

    private static Optional<ClientRecord> find(RpcServer server, long id) {
        return server.clients().stream().filter(client -> client.id() == id).findFirst();
    }

    private static LibvirtException noClient(long id) {
        return LibvirtException.of(
                ErrorCode.NO_CLIENT, ErrorDomain.RPC, "No client with matching ID '" + Long.toUnsignedString(id) + "'");
    }

    private static org.hyperbean.rpc.protocol.admin.Client onTheWire(RpcServer server, ClientRecord client) {
        return new org.hyperbean.rpc.protocol.admin.Client(
                new Server(server.name()),
                client.id(),
                client.connected().getEpochSecond(),
                client.facts().transport().number());
    }
}
