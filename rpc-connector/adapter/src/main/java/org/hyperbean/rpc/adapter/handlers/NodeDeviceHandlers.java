package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceDirectory;
import org.hyperbean.driver.NodeDeviceInformation;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNodeDevicesArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNodeDevicesRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceGetParentRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceListCapsRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.NodeDeviceNumOfCapsRet;
import org.hyperbean.rpc.protocol.remote.NodeListDevicesRet;
import org.hyperbean.rpc.protocol.remote.NodeNumOfDevicesRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The host's devices. */
final class NodeDeviceHandlers {
    private NodeDeviceHandlers() {}

    static void add(HandlerTable.Builder table) {
        addInformation(table);
        table.on(RemoteProcedures.CONNECT_LIST_ALL_NODE_DEVICES, NodeDeviceHandlers::list)
                .on(
                        RemoteProcedures.NODE_LIST_DEVICES,
                        (client, arguments) -> new NodeListDevicesRet(ListLimit.NODE_DEVICE.names(
                                arguments.maxnames(), () -> devices(client).names(arguments.cap(), arguments.flags()))))
                .on(
                        RemoteProcedures.NODE_NUM_OF_DEVICES,
                        (client, arguments) ->
                                new NodeNumOfDevicesRet(devices(client).count(arguments.cap(), arguments.flags())))
                .on(
                        RemoteProcedures.NODE_DEVICE_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new NodeDeviceLookupByNameRet(devices(client).lookupByName(arguments.name())))
                .on(
                        RemoteProcedures.NODE_DEVICE_CREATE_XML,
                        (client, arguments) -> new NodeDeviceCreateXmlRet(
                                devices(client).create(arguments.xmlDesc(), arguments.flags())))
                .onAction(
                        RemoteProcedures.NODE_DEVICE_DESTROY,
                        (client, arguments) -> devices(client).destroy(new NodeDevice(arguments.name())));
    }

    private static void addInformation(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.NODE_DEVICE_GET_XML_DESC,
                        (client, arguments) -> new NodeDeviceGetXmlDescRet(
                                information(client).xml(new NodeDevice(arguments.name()), arguments.flags())))
                .on(
                        RemoteProcedures.NODE_DEVICE_GET_PARENT,
                        (client, arguments) -> new NodeDeviceGetParentRet(
                                information(client).parent(new NodeDevice(arguments.name()))))
                .on(
                        RemoteProcedures.NODE_DEVICE_NUM_OF_CAPS,
                        (client, arguments) -> new NodeDeviceNumOfCapsRet(
                                information(client).capabilityCount(new NodeDevice(arguments.name()))))
                .on(
                        RemoteProcedures.NODE_DEVICE_LIST_CAPS,
                        (client, arguments) -> new NodeDeviceListCapsRet(ListLimit.NODE_DEVICE_CAPS.names(
                                arguments.maxnames(),
                                () -> information(client).capabilities(new NodeDevice(arguments.name())))));
    }

    private static NodeDeviceDirectory devices(Client client) {
        return client.connection().nodeDevices();
    }

    private static NodeDeviceInformation information(Client client) {
        return client.connection().nodeDeviceInformation();
    }

    private static ConnectListAllNodeDevicesRet list(Client client, ConnectListAllNodeDevicesArgs arguments) {
        List<NodeDevice> found = devices(client).list(arguments.flags());
        return new ConnectListAllNodeDevicesRet(Wire.wanted(found, arguments.needResults()), found.size());
    }
}
