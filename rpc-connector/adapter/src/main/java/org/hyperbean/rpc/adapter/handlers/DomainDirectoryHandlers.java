package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.remote.ConnectGetAllDomainStatsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectGetAllDomainStatsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListAllDomainsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllDomainsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListDefinedDomainsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListDomainsRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfDefinedDomainsRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfDomainsRet;
import org.hyperbean.rpc.protocol.remote.DomainCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.DomainCreateXmlWithFilesRet;
import org.hyperbean.rpc.protocol.remote.DomainDefineXmlFlagsRet;
import org.hyperbean.rpc.protocol.remote.DomainDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.DomainLookupByIdRet;
import org.hyperbean.rpc.protocol.remote.DomainLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.DomainLookupByUuidRet;
import org.hyperbean.rpc.protocol.remote.DomainStatsRecord;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Finding, listing, defining and removing domains. */
final class DomainDirectoryHandlers {
    private DomainDirectoryHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLists(table);
        addLookups(table);
        table.on(
                        RemoteProcedures.DOMAIN_DEFINE_XML,
                        (client, arguments) ->
                                new DomainDefineXmlRet(domains(client).define(arguments.xml(), 0)))
                .on(
                        RemoteProcedures.DOMAIN_DEFINE_XML_FLAGS,
                        (client, arguments) ->
                                new DomainDefineXmlFlagsRet(domains(client).define(arguments.xml(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_CREATE_XML,
                        (client, arguments) ->
                                new DomainCreateXmlRet(domains(client).create(arguments.xmlDesc(), arguments.flags())))
                .onDescriptors(
                        RemoteProcedures.DOMAIN_CREATE_XML_WITH_FILES,
                        (client, arguments, files) -> WithDescriptors.without(new DomainCreateXmlWithFilesRet(
                                domains(client).create(arguments.xmlDesc(), files, arguments.flags()))))
                .onAction(
                        RemoteProcedures.DOMAIN_UNDEFINE,
                        (client, arguments) -> domains(client).undefine(arguments.dom(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_UNDEFINE_FLAGS,
                        (client, arguments) -> domains(client).undefine(arguments.dom(), arguments.flags()));
    }

    private static void addLists(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_DOMAINS, DomainDirectoryHandlers::list)
                .on(RemoteProcedures.CONNECT_GET_ALL_DOMAIN_STATS, DomainDirectoryHandlers::statistics)
                .on(
                        RemoteProcedures.CONNECT_LIST_DOMAINS,
                        (client, arguments) -> new ConnectListDomainsRet(ListLimit.DOMAIN.ids(
                                arguments.maxids(), () -> domains(client).activeIds())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_DOMAINS,
                        (client, nothing) ->
                                new ConnectNumOfDomainsRet(domains(client).activeCount()))
                .on(
                        RemoteProcedures.CONNECT_LIST_DEFINED_DOMAINS,
                        (client, arguments) -> new ConnectListDefinedDomainsRet(ListLimit.DOMAIN.names(
                                arguments.maxnames(), () -> domains(client).definedNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_DEFINED_DOMAINS,
                        (client, nothing) -> new ConnectNumOfDefinedDomainsRet(
                                domains(client).definedCount()));
    }

    private static void addLookups(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_LOOKUP_BY_ID,
                        (client, arguments) ->
                                new DomainLookupByIdRet(domains(client).lookupById(arguments.id())))
                .on(
                        RemoteProcedures.DOMAIN_LOOKUP_BY_UUID,
                        (client, arguments) ->
                                new DomainLookupByUuidRet(domains(client).lookupByUuid(arguments.uuid())))
                .on(
                        RemoteProcedures.DOMAIN_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new DomainLookupByNameRet(domains(client).lookupByName(arguments.name())));
    }

    private static DomainDirectory domains(Client client) {
        return client.connection().domains();
    }

    private static ConnectListAllDomainsRet list(Client client, ConnectListAllDomainsArgs arguments) {
        List<Domain> found = domains(client).list(arguments.flags());
        return new ConnectListAllDomainsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static ConnectGetAllDomainStatsRet statistics(Client client, ConnectGetAllDomainStatsArgs arguments) {
        return new ConnectGetAllDomainStatsRet(
                domains(client).statistics(arguments.doms(), arguments.stats(), arguments.flags()).stream()
                        .map(stats -> new DomainStatsRecord(stats.domain(), stats.parameters()))
                        .toList());
    }
}
