package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.SecurityModel;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.ConnectGetCapabilitiesRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetCpuModelNamesArgs;
import org.hyperbean.rpc.protocol.remote.ConnectGetCpuModelNamesRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetDomainCapabilitiesRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetMaxVcpusRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetSysinfoRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetTypeRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetVersionRet;
import org.hyperbean.rpc.protocol.remote.ConnectIsSecureRet;
import org.hyperbean.rpc.protocol.remote.NodeGetInfoRet;
import org.hyperbean.rpc.protocol.remote.NodeGetSecurityModelRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The hypervisor and its host. */
final class HostHandlers {
    /** Chars of a model's name on the wire, the closing zero included. */
    private static final int MODEL_SIZE = 32;

    private HostHandlers() {}

    static void add(HandlerTable.Builder table) {
        HostProcessorHandlers.add(table);
        table.on(
                        RemoteProcedures.CONNECT_GET_TYPE,
                        (client, nothing) -> new ConnectGetTypeRet(host(client).type()))
                .on(
                        RemoteProcedures.CONNECT_GET_VERSION,
                        (client, nothing) ->
                                new ConnectGetVersionRet(host(client).version()))
                .on(
                        RemoteProcedures.CONNECT_GET_HOSTNAME,
                        (client, nothing) ->
                                new ConnectGetHostnameRet(host(client).hostname()))
                .on(
                        RemoteProcedures.CONNECT_GET_CAPABILITIES,
                        (client, nothing) ->
                                new ConnectGetCapabilitiesRet(host(client).capabilities()))
                .on(
                        RemoteProcedures.CONNECT_GET_DOMAIN_CAPABILITIES,
                        (client, arguments) -> new ConnectGetDomainCapabilitiesRet(host(client)
                                .domainCapabilities(
                                        arguments.emulatorbin(),
                                        arguments.arch(),
                                        arguments.machine(),
                                        arguments.virttype(),
                                        arguments.flags())))
                .on(RemoteProcedures.CONNECT_GET_CPU_MODEL_NAMES, HostHandlers::processorModels)
                .on(
                        RemoteProcedures.CONNECT_GET_SYSINFO,
                        (client, arguments) ->
                                new ConnectGetSysinfoRet(host(client).systemInformation(arguments.flags())))
                .on(
                        RemoteProcedures.CONNECT_GET_MAX_VCPUS,
                        (client, arguments) -> new ConnectGetMaxVcpusRet(
                                host(client).maximumVcpus(arguments.type().orElse(""))))
                .on(
                        RemoteProcedures.CONNECT_IS_SECURE,
                        (client, nothing) ->
                                new ConnectIsSecureRet(Wire.flag(host(client).isSecure())))
                .on(
                        RemoteProcedures.NODE_GET_INFO,
                        (client, nothing) -> nodeInfo(host(client).nodeInfo()))
                .on(
                        RemoteProcedures.NODE_GET_SECURITY_MODEL,
                        (client, nothing) -> securityModel(host(client).securityModel()));
    }

    private static HostOperations host(Client client) {
        return client.connection().host();
    }

    private static ConnectGetCpuModelNamesRet processorModels(Client client, ConnectGetCpuModelNamesArgs arguments) {
        List<String> models = host(client).processorModels(arguments.arch(), arguments.flags());
        return new ConnectGetCpuModelNamesRet(Wire.wanted(models, arguments.needResults()), models.size());
    }

    private static NodeGetInfoRet nodeInfo(NodeInfo info) {
        return new NodeGetInfoRet(
                Opaque.ofText(info.model(), MODEL_SIZE),
                info.memoryKiB(),
                info.cpus(),
                info.mhz(),
                info.nodes(),
                info.sockets(),
                info.cores(),
                info.threads());
    }

    private static NodeGetSecurityModelRet securityModel(SecurityModel model) {
        return new NodeGetSecurityModelRet(Wire.chars(model.model()), Wire.chars(model.doi()));
    }
}
