package org.hyperbean.rpc.handlers;

import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.server.HandlerTable;

/** Devices of running domains. */
final class DomainDeviceHandlers {
    private DomainDeviceHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.onStream(
                RemoteProcedures.DOMAIN_OPEN_CONSOLE,
                (client, arguments) -> client.connection()
                        .domainDevices()
                        .openConsole(arguments.dom(), arguments.devName(), arguments.flags()));
    }
}
