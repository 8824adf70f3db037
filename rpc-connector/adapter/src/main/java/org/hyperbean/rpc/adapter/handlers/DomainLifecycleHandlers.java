package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.remote.DomainCreateWithFilesRet;
import org.hyperbean.rpc.protocol.remote.DomainCreateWithFlagsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Starting and stopping domains. */
final class DomainLifecycleHandlers {
    private DomainLifecycleHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_CREATE,
                        (client, arguments) -> domains(client).start(arguments.dom(), 0))
                .on(
                        RemoteProcedures.DOMAIN_CREATE_WITH_FLAGS,
                        (client, arguments) ->
                                new DomainCreateWithFlagsRet(domains(client).start(arguments.dom(), arguments.flags())))
                .onDescriptors(
                        RemoteProcedures.DOMAIN_CREATE_WITH_FILES,
                        (client, arguments, files) -> WithDescriptors.without(new DomainCreateWithFilesRet(
                                domains(client).start(arguments.dom(), files, arguments.flags()))))
                .onAction(
                        RemoteProcedures.DOMAIN_SUSPEND,
                        (client, arguments) -> domains(client).suspend(arguments.dom()))
                .onAction(
                        RemoteProcedures.DOMAIN_RESUME,
                        (client, arguments) -> domains(client).resume(arguments.dom()))
                .onAction(
                        RemoteProcedures.DOMAIN_SHUTDOWN,
                        (client, arguments) -> domains(client).shutdown(arguments.dom(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_SHUTDOWN_FLAGS,
                        (client, arguments) -> domains(client).shutdown(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_REBOOT,
                        (client, arguments) -> domains(client).reboot(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_RESET,
                        (client, arguments) -> domains(client).reset(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_DESTROY,
                        (client, arguments) -> domains(client).destroy(arguments.dom(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_DESTROY_FLAGS,
                        (client, arguments) -> domains(client).destroy(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_AUTOSTART,
                        (client, arguments) ->
                                domains(client).setAutostart(arguments.dom(), arguments.autostart() != 0));
    }

    private static DomainLifecycle domains(Client client) {
        return client.connection().domainLifecycle();
    }
}
