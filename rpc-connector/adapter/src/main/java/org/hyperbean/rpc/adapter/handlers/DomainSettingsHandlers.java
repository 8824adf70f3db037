package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.DomainSettings;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetMetadataRet;
import org.hyperbean.rpc.protocol.remote.DomainRenameArgs;
import org.hyperbean.rpc.protocol.remote.DomainRenameRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Names, notes and actions of domains. */
final class DomainSettingsHandlers {
    private DomainSettingsHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_GET_METADATA,
                        (client, arguments) -> new DomainGetMetadataRet(settings(client)
                                .metadata(arguments.dom(), arguments.type(), arguments.uri(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_METADATA,
                        (client, arguments) -> settings(client)
                                .setMetadata(
                                        arguments.dom(),
                                        arguments.type(),
                                        arguments.metadata(),
                                        arguments.key(),
                                        arguments.uri(),
                                        arguments.flags()))
                .on(RemoteProcedures.DOMAIN_RENAME, DomainSettingsHandlers::rename)
                .onAction(
                        RemoteProcedures.DOMAIN_SET_LIFECYCLE_ACTION,
                        (client, arguments) -> settings(client)
                                .setLifecycleAction(
                                        arguments.dom(), arguments.type(), arguments.action(), arguments.flags()));
    }

    private static DomainRenameRet rename(Client client, DomainRenameArgs arguments) {
        Api api = Api.DOMAIN_RENAME;
        String name = arguments
                .newName()
                .orElseThrow(() -> LibvirtException.invalidArgument(
                        api.area(), api.apiName(), "new_name", "new_name in " + api.apiName() + " must not be NULL"));
        settings(client).rename(arguments.dom(), name, arguments.flags());
        return new DomainRenameRet(0);
    }

    private static DomainSettings settings(Client client) {
        return client.connection().domainSettings();
    }
}
