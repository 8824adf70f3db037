package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.DhcpLease;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkChange;
import org.hyperbean.driver.NetworkDirectory;
import org.hyperbean.driver.NetworkInformation;
import org.hyperbean.driver.NetworkLifecycle;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNetworksArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNetworksRet;
import org.hyperbean.rpc.protocol.remote.ConnectListDefinedNetworksRet;
import org.hyperbean.rpc.protocol.remote.ConnectListNetworksRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfDefinedNetworksRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfNetworksRet;
import org.hyperbean.rpc.protocol.remote.NetworkCreateXmlFlagsRet;
import org.hyperbean.rpc.protocol.remote.NetworkCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.NetworkDefineXmlFlagsRet;
import org.hyperbean.rpc.protocol.remote.NetworkDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.NetworkDhcpLease;
import org.hyperbean.rpc.protocol.remote.NetworkGetAutostartRet;
import org.hyperbean.rpc.protocol.remote.NetworkGetBridgeNameRet;
import org.hyperbean.rpc.protocol.remote.NetworkGetDhcpLeasesArgs;
import org.hyperbean.rpc.protocol.remote.NetworkGetDhcpLeasesRet;
import org.hyperbean.rpc.protocol.remote.NetworkGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.NetworkIsActiveRet;
import org.hyperbean.rpc.protocol.remote.NetworkIsPersistentRet;
import org.hyperbean.rpc.protocol.remote.NetworkLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.NetworkLookupByUuidRet;
import org.hyperbean.rpc.protocol.remote.NetworkUpdateArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Virtual networks. */
final class NetworkHandlers {
    private NetworkHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLists(table);
        addLifecycle(table);
        addInformation(table);
        table.on(RemoteProcedures.NETWORK_GET_DHCP_LEASES, NetworkHandlers::leases);
        table.on(
                        RemoteProcedures.NETWORK_DEFINE_XML,
                        (client, arguments) ->
                                new NetworkDefineXmlRet(networks(client).define(arguments.xml(), 0)))
                .on(
                        RemoteProcedures.NETWORK_DEFINE_XML_FLAGS,
                        (client, arguments) -> new NetworkDefineXmlFlagsRet(
                                networks(client).define(arguments.xml(), arguments.flags())))
                .on(
                        RemoteProcedures.NETWORK_CREATE_XML,
                        (client, arguments) ->
                                new NetworkCreateXmlRet(networks(client).create(arguments.xml(), 0)))
                .on(
                        RemoteProcedures.NETWORK_CREATE_XML_FLAGS,
                        (client, arguments) -> new NetworkCreateXmlFlagsRet(
                                networks(client).create(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.NETWORK_UNDEFINE,
                        (client, arguments) -> networks(client).undefine(arguments.net()))
                .on(
                        RemoteProcedures.NETWORK_LOOKUP_BY_UUID,
                        (client, arguments) ->
                                new NetworkLookupByUuidRet(networks(client).lookupByUuid(arguments.uuid())))
                .on(
                        RemoteProcedures.NETWORK_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new NetworkLookupByNameRet(networks(client).lookupByName(arguments.name())));
    }

    private static void addLists(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_NETWORKS, NetworkHandlers::list)
                .on(
                        RemoteProcedures.CONNECT_LIST_NETWORKS,
                        (client, arguments) -> new ConnectListNetworksRet(ListLimit.NETWORK.names(
                                arguments.maxnames(), () -> networks(client).activeNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_NETWORKS,
                        (client, nothing) ->
                                new ConnectNumOfNetworksRet(networks(client).activeCount()))
                .on(
                        RemoteProcedures.CONNECT_LIST_DEFINED_NETWORKS,
                        (client, arguments) -> new ConnectListDefinedNetworksRet(ListLimit.NETWORK.names(
                                arguments.maxnames(), () -> networks(client).definedNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_DEFINED_NETWORKS,
                        (client, nothing) -> new ConnectNumOfDefinedNetworksRet(
                                networks(client).definedCount()));
    }

    private static void addLifecycle(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.NETWORK_CREATE,
                        (client, arguments) -> lifecycle(client).start(arguments.net()))
                .onAction(
                        RemoteProcedures.NETWORK_DESTROY,
                        (client, arguments) -> lifecycle(client).destroy(arguments.net()))
                .onAction(
                        RemoteProcedures.NETWORK_SET_AUTOSTART,
                        (client, arguments) ->
                                lifecycle(client).setAutostart(arguments.net(), arguments.autostart() != 0))
                .onAction(
                        RemoteProcedures.NETWORK_UPDATE,
                        (client, arguments) ->
                                lifecycle(client).update(arguments.net(), change(arguments), arguments.flags()));
    }

    private static void addInformation(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.NETWORK_GET_XML_DESC,
                        (client, arguments) ->
                                new NetworkGetXmlDescRet(information(client).xml(arguments.net(), arguments.flags())))
                .on(
                        RemoteProcedures.NETWORK_GET_BRIDGE_NAME,
                        (client, arguments) ->
                                new NetworkGetBridgeNameRet(information(client).bridgeName(arguments.net())))
                .on(
                        RemoteProcedures.NETWORK_GET_AUTOSTART,
                        (client, arguments) -> new NetworkGetAutostartRet(
                                Wire.flag(information(client).isAutostart(arguments.net()))))
                .on(
                        RemoteProcedures.NETWORK_IS_ACTIVE,
                        (client, arguments) -> new NetworkIsActiveRet(
                                Wire.flag(information(client).isActive(arguments.net()))))
                .on(
                        RemoteProcedures.NETWORK_IS_PERSISTENT,
                        (client, arguments) -> new NetworkIsPersistentRet(
                                Wire.flag(information(client).isPersistent(arguments.net()))));
    }

    private static NetworkDirectory networks(Client client) {
        return client.connection().networks();
    }

    private static NetworkLifecycle lifecycle(Client client) {
        return client.connection().networkLifecycle();
    }

    private static NetworkInformation information(Client client) {
        return client.connection().networkInformation();
    }

    private static ConnectListAllNetworksRet list(Client client, ConnectListAllNetworksArgs arguments) {
        List<Network> found = networks(client).list(arguments.flags());
        return new ConnectListAllNetworksRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static NetworkGetDhcpLeasesRet leases(Client client, NetworkGetDhcpLeasesArgs arguments) {
        List<NetworkDhcpLease> found =
                information(client).leases(arguments.net(), arguments.mac(), arguments.flags()).stream()
                        .map(NetworkHandlers::toWire)
                        .toList();
        return new NetworkGetDhcpLeasesRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static NetworkDhcpLease toWire(DhcpLease lease) {
        return new NetworkDhcpLease(
                lease.bridge(),
                lease.expires().getEpochSecond(),
                lease.address().family().number(),
                lease.mac(),
                lease.iaid(),
                lease.address().text(),
                lease.address().prefix(),
                lease.hostname(),
                lease.clientId());
    }

    private static NetworkChange change(NetworkUpdateArgs arguments) {
        return new NetworkChange(arguments.command(), arguments.section(), arguments.parentIndex(), arguments.xml());
    }
}
