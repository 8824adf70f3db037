package org.hyperbean.rpc.adapter.admin;

import java.util.List;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.RpcServer;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.admin.ConnectListServersArgs;
import org.hyperbean.rpc.protocol.admin.ConnectListServersRet;
import org.hyperbean.rpc.protocol.admin.ConnectLookupServerRet;
import org.hyperbean.rpc.protocol.admin.Server;
import org.hyperbean.rpc.protocol.admin.ServerGetClientLimitsArgs;
import org.hyperbean.rpc.protocol.admin.ServerGetClientLimitsRet;
import org.hyperbean.rpc.protocol.admin.ServerGetThreadpoolParametersArgs;
import org.hyperbean.rpc.protocol.admin.ServerGetThreadpoolParametersRet;
import org.hyperbean.rpc.protocol.admin.ServerSetClientLimitsArgs;
import org.hyperbean.rpc.protocol.admin.ServerSetThreadpoolParametersArgs;
import org.hyperbean.rpc.protocol.admin.ServerUpdateTlsFilesArgs;

/** The servers and their limits. */
final class ServerHandlers {
    private final Servers servers;

    ServerHandlers(Servers servers) {
        this.servers = servers;
    }

    void add(HandlerTable.Builder table) {
        table.on(AdminProcedures.CONNECT_LIST_SERVERS, this::list)
                // as in libvirtd, nobody looks at the flags of this one
                .on(
                        AdminProcedures.CONNECT_LOOKUP_SERVER,
                        (client, arguments) -> new ConnectLookupServerRet(
                                new Server(servers.find(arguments.name()).name())))
                .on(AdminProcedures.SERVER_GET_THREADPOOL_PARAMETERS, this::threadPool)
                .onAction(AdminProcedures.SERVER_SET_THREADPOOL_PARAMETERS, this::setThreadPool)
                .on(AdminProcedures.SERVER_GET_CLIENT_LIMITS, this::clientLimits)
                .onAction(AdminProcedures.SERVER_SET_CLIENT_LIMITS, this::setClientLimits)
                .onAction(AdminProcedures.SERVER_UPDATE_TLS_FILES, this::updateTlsFiles);
    }

    private ConnectListServersRet list(Client client, ConnectListServersArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectListServers");
        List<Server> all =
                servers.all().stream().map(server -> new Server(server.name())).toList();
        return new ConnectListServersRet(arguments.needResults() == 0 ? List.of() : all, all.size());
    }

    private ServerGetThreadpoolParametersRet threadPool(Client client, ServerGetThreadpoolParametersArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerGetThreadPoolParameters");
        return new ServerGetThreadpoolParametersRet(ThreadPool.of(server));
    }

    private void setThreadPool(Client client, ServerSetThreadpoolParametersArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerSetThreadPoolParameters");
        ThreadPool.set(server, arguments.params());
    }

    private ServerGetClientLimitsRet clientLimits(Client client, ServerGetClientLimitsArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerGetClientLimits");
        return new ServerGetClientLimitsRet(ClientLimits.of(server));
    }

    private void setClientLimits(Client client, ServerSetClientLimitsArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerSetClientLimits");
        ClientLimits.set(server, arguments.params());
    }

    private void updateTlsFiles(Client client, ServerUpdateTlsFilesArgs arguments) {
        RpcServer server = servers.find(arguments.srv().name());
        AdminFlags.none(arguments.flags(), "adminServerUpdateTlsFiles");
        server.reloadTls();
    }
}
