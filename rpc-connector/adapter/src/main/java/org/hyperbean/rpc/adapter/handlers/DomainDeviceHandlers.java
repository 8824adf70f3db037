package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Devices of running domains. */
final class DomainDeviceHandlers {
    private DomainDeviceHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.onStream(
                        RemoteProcedures.DOMAIN_OPEN_CONSOLE,
                        (client, arguments) -> client.connection()
                                .domainDevices()
                                .openConsole(arguments.dom(), arguments.devName(), arguments.flags()))
                .onStream(
                        RemoteProcedures.DOMAIN_OPEN_CHANNEL,
                        (client, arguments) -> client.connection()
                                .domainDevices()
                                .openChannel(arguments.dom(), arguments.name(), arguments.flags()));
    }
}
