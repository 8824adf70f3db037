package org.hyperbean.rpc.adapter.handlers;

import java.util.Optional;
import org.hyperbean.driver.DomainSaving;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainSaveImageGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Domains put to files and back. */
final class DomainSavingHandlers {
    private DomainSavingHandlers() {}

    static void add(HandlerTable.Builder table) {
        addFiles(table);
        table.onAction(
                        RemoteProcedures.DOMAIN_MANAGED_SAVE,
                        (client, arguments) -> saving(client).managedSave(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_MANAGED_SAVE_REMOVE,
                        (client, arguments) -> saving(client).removeManagedSave(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_CORE_DUMP,
                        (client, arguments) ->
                                saving(client).coreDump(arguments.dom(), arguments.to(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_CORE_DUMP_WITH_FORMAT,
                        (client, arguments) -> saving(client)
                                .coreDump(arguments.dom(), arguments.to(), arguments.dumpformat(), arguments.flags()));
    }

    private static void addFiles(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_SAVE,
                        (client, arguments) ->
                                saving(client).save(arguments.dom(), arguments.to(), Optional.empty(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_SAVE_FLAGS,
                        (client, arguments) -> saving(client)
                                .save(arguments.dom(), arguments.to(), arguments.dxml(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_RESTORE,
                        (client, arguments) -> saving(client).restore(arguments.from(), Optional.empty(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_RESTORE_FLAGS,
                        (client, arguments) ->
                                saving(client).restore(arguments.from(), arguments.dxml(), arguments.flags()))
                .on(
                        RemoteProcedures.DOMAIN_SAVE_IMAGE_GET_XML_DESC,
                        (client, arguments) -> new DomainSaveImageGetXmlDescRet(
                                saving(client).savedXml(arguments.file(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_SAVE_IMAGE_DEFINE_XML,
                        (client, arguments) ->
                                saving(client).redefineSaved(arguments.file(), arguments.dxml(), arguments.flags()));
    }

    private static DomainSaving saving(Client client) {
        return client.connection().domainSaving();
    }
}
