package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.ConnectListAllSecretsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllSecretsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListSecretsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListSecretsRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfSecretsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.SecretDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.SecretGetValueRet;
import org.hyperbean.rpc.protocol.remote.SecretGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.SecretLookupByUsageRet;
import org.hyperbean.rpc.protocol.remote.SecretLookupByUuidRet;

/** Secrets. */
final class SecretHandlers {
    private SecretHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_SECRETS, SecretHandlers::list)
                .on(RemoteProcedures.CONNECT_LIST_SECRETS, SecretHandlers::uuids)
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_SECRETS,
                        (client, nothing) ->
                                new ConnectNumOfSecretsRet(secrets(client).count()))
                .on(
                        RemoteProcedures.SECRET_LOOKUP_BY_UUID,
                        (client, arguments) ->
                                new SecretLookupByUuidRet(secrets(client).lookupByUuid(arguments.uuid())))
                .on(
                        RemoteProcedures.SECRET_LOOKUP_BY_USAGE,
                        (client, arguments) -> new SecretLookupByUsageRet(
                                secrets(client).lookupByUsage(arguments.usageType(), arguments.usageID())))
                .on(
                        RemoteProcedures.SECRET_DEFINE_XML,
                        (client, arguments) ->
                                new SecretDefineXmlRet(secrets(client).define(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.SECRET_UNDEFINE,
                        (client, arguments) -> secrets(client).undefine(arguments.secret()))
                .on(
                        RemoteProcedures.SECRET_GET_XML_DESC,
                        (client, arguments) ->
                                new SecretGetXmlDescRet(contents(client).xml(arguments.secret(), arguments.flags())))
                .on(
                        RemoteProcedures.SECRET_GET_VALUE,
                        (client, arguments) -> new SecretGetValueRet(
                                Opaque.copyOf(contents(client).value(arguments.secret(), arguments.flags()))))
                .onAction(
                        RemoteProcedures.SECRET_SET_VALUE,
                        (client, arguments) -> contents(client)
                                .setValue(arguments.secret(), arguments.value().toByteArray(), arguments.flags()));
    }

    private static ConnectListAllSecretsRet list(Client client, ConnectListAllSecretsArgs arguments) {
        List<Secret> found = secrets(client).list(arguments.flags());
        return new ConnectListAllSecretsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static ConnectListSecretsRet uuids(Client client, ConnectListSecretsArgs arguments) {
        List<String> uuids =
                secrets(client).uuids().stream().map(UUID::toString).toList();
        return new ConnectListSecretsRet(ListLimit.SECRET.uuids(arguments.maxuuids(), () -> uuids));
    }

    private static SecretDirectory secrets(Client client) {
        return client.connection().secrets();
    }

    private static SecretContents contents(Client client) {
        return client.connection().secretContents();
    }
}
