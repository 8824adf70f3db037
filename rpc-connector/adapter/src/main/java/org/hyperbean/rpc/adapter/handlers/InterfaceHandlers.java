package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceDirectory;
import org.hyperbean.driver.InterfaceInformation;
import org.hyperbean.driver.InterfaceLifecycle;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.ConnectListAllInterfacesArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllInterfacesRet;
import org.hyperbean.rpc.protocol.remote.ConnectListDefinedInterfacesRet;
import org.hyperbean.rpc.protocol.remote.ConnectListInterfacesRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfDefinedInterfacesRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfInterfacesRet;
import org.hyperbean.rpc.protocol.remote.InterfaceDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.InterfaceGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.InterfaceIsActiveRet;
import org.hyperbean.rpc.protocol.remote.InterfaceLookupByMacStringRet;
import org.hyperbean.rpc.protocol.remote.InterfaceLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The host's network interfaces. */
final class InterfaceHandlers {
    private InterfaceHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLists(table);
        addLifecycle(table);
        table.on(
                        RemoteProcedures.INTERFACE_DEFINE_XML,
                        (client, arguments) -> new InterfaceDefineXmlRet(
                                interfaces(client).define(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.INTERFACE_UNDEFINE,
                        (client, arguments) -> interfaces(client).undefine(arguments.iface()))
                .on(
                        RemoteProcedures.INTERFACE_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new InterfaceLookupByNameRet(interfaces(client).lookupByName(arguments.name())))
                .on(
                        RemoteProcedures.INTERFACE_LOOKUP_BY_MAC_STRING,
                        (client, arguments) -> new InterfaceLookupByMacStringRet(
                                interfaces(client).lookupByMac(arguments.mac())))
                .on(
                        RemoteProcedures.INTERFACE_GET_XML_DESC,
                        (client, arguments) -> new InterfaceGetXmlDescRet(
                                information(client).xml(arguments.iface(), arguments.flags())))
                .on(
                        RemoteProcedures.INTERFACE_IS_ACTIVE,
                        (client, arguments) -> new InterfaceIsActiveRet(
                                Wire.flag(information(client).isActive(arguments.iface()))));
    }

    private static void addLists(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_INTERFACES, InterfaceHandlers::list)
                .on(
                        RemoteProcedures.CONNECT_LIST_INTERFACES,
                        (client, arguments) -> new ConnectListInterfacesRet(ListLimit.INTERFACE.names(
                                arguments.maxnames(), () -> interfaces(client).activeNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_INTERFACES,
                        (client, nothing) ->
                                new ConnectNumOfInterfacesRet(interfaces(client).activeCount()))
                .on(
                        RemoteProcedures.CONNECT_LIST_DEFINED_INTERFACES,
                        (client, arguments) -> new ConnectListDefinedInterfacesRet(ListLimit.INTERFACE.names(
                                arguments.maxnames(), () -> interfaces(client).definedNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_DEFINED_INTERFACES,
                        (client, nothing) -> new ConnectNumOfDefinedInterfacesRet(
                                interfaces(client).definedCount()));
    }

    private static void addLifecycle(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.INTERFACE_CREATE,
                        (client, arguments) -> lifecycle(client).start(arguments.iface(), arguments.flags()))
                .onAction(
                        RemoteProcedures.INTERFACE_DESTROY,
                        (client, arguments) -> lifecycle(client).destroy(arguments.iface(), arguments.flags()))
                .onAction(
                        RemoteProcedures.INTERFACE_CHANGE_BEGIN,
                        (client, arguments) -> lifecycle(client).beginChange(arguments.flags()))
                .onAction(
                        RemoteProcedures.INTERFACE_CHANGE_COMMIT,
                        (client, arguments) -> lifecycle(client).commitChange(arguments.flags()))
                .onAction(
                        RemoteProcedures.INTERFACE_CHANGE_ROLLBACK,
                        (client, arguments) -> lifecycle(client).rollbackChange(arguments.flags()));
    }

    private static InterfaceDirectory interfaces(Client client) {
        return client.connection().interfaces();
    }

    private static InterfaceLifecycle lifecycle(Client client) {
        return client.connection().interfaceLifecycle();
    }

    private static InterfaceInformation information(Client client) {
        return client.connection().interfaceInformation();
    }

    private static ConnectListAllInterfacesRet list(Client client, ConnectListAllInterfacesArgs arguments) {
        List<Interface> found = interfaces(client).list(arguments.flags());
        return new ConnectListAllInterfacesRet(Wire.wanted(found, arguments.needResults()), found.size());
    }
}
