package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.Nwfilter;
import org.hyperbean.driver.NwfilterBinding;
import org.hyperbean.driver.NwfilterBindingDirectory;
import org.hyperbean.driver.NwfilterDirectory;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNwfilterBindingsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNwfilterBindingsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNwfiltersArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllNwfiltersRet;
import org.hyperbean.rpc.protocol.remote.ConnectListNwfiltersRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfNwfiltersRet;
import org.hyperbean.rpc.protocol.remote.NwfilterBindingCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.NwfilterBindingGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.NwfilterBindingLookupByPortDevRet;
import org.hyperbean.rpc.protocol.remote.NwfilterDefineXmlFlagsRet;
import org.hyperbean.rpc.protocol.remote.NwfilterDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.NwfilterGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.NwfilterLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.NwfilterLookupByUuidRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Network filters and their bindings. */
final class NwfilterHandlers {
    private NwfilterHandlers() {}

    static void add(HandlerTable.Builder table) {
        addBindings(table);
        table.on(RemoteProcedures.CONNECT_LIST_ALL_NWFILTERS, NwfilterHandlers::list)
                .on(
                        RemoteProcedures.CONNECT_LIST_NWFILTERS,
                        (client, arguments) -> new ConnectListNwfiltersRet(ListLimit.NWFILTER.names(
                                arguments.maxnames(), () -> filters(client).names())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_NWFILTERS,
                        (client, nothing) ->
                                new ConnectNumOfNwfiltersRet(filters(client).count()))
                .on(
                        RemoteProcedures.NWFILTER_LOOKUP_BY_UUID,
                        (client, arguments) ->
                                new NwfilterLookupByUuidRet(filters(client).lookupByUuid(arguments.uuid())))
                .on(
                        RemoteProcedures.NWFILTER_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new NwfilterLookupByNameRet(filters(client).lookupByName(arguments.name())))
                .on(
                        RemoteProcedures.NWFILTER_DEFINE_XML,
                        (client, arguments) ->
                                new NwfilterDefineXmlRet(filters(client).define(arguments.xml(), 0)))
                .on(
                        RemoteProcedures.NWFILTER_DEFINE_XML_FLAGS,
                        (client, arguments) -> new NwfilterDefineXmlFlagsRet(
                                filters(client).define(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.NWFILTER_UNDEFINE,
                        (client, arguments) -> filters(client).undefine(arguments.nwfilter()))
                .on(
                        RemoteProcedures.NWFILTER_GET_XML_DESC,
                        (client, arguments) -> new NwfilterGetXmlDescRet(
                                filters(client).xml(arguments.nwfilter(), arguments.flags())));
    }

    private static void addBindings(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_NWFILTER_BINDINGS, NwfilterHandlers::listBindings)
                .on(
                        RemoteProcedures.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV,
                        (client, arguments) -> new NwfilterBindingLookupByPortDevRet(
                                bindings(client).lookupByPort(arguments.name())))
                .on(
                        RemoteProcedures.NWFILTER_BINDING_CREATE_XML,
                        (client, arguments) -> new NwfilterBindingCreateXmlRet(
                                bindings(client).create(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.NWFILTER_BINDING_DELETE,
                        (client, arguments) -> bindings(client).delete(arguments.nwfilter()))
                .on(
                        RemoteProcedures.NWFILTER_BINDING_GET_XML_DESC,
                        (client, arguments) -> new NwfilterBindingGetXmlDescRet(
                                bindings(client).xml(arguments.nwfilter(), arguments.flags())));
    }

    private static ConnectListAllNwfiltersRet list(Client client, ConnectListAllNwfiltersArgs arguments) {
        List<Nwfilter> found = filters(client).list(arguments.flags());
        return new ConnectListAllNwfiltersRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static ConnectListAllNwfilterBindingsRet listBindings(
            Client client, ConnectListAllNwfilterBindingsArgs arguments) {
        List<NwfilterBinding> found = bindings(client).list(arguments.flags());
        return new ConnectListAllNwfilterBindingsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static NwfilterDirectory filters(Client client) {
        return client.connection().nwfilters();
    }

    private static NwfilterBindingDirectory bindings(Client client) {
        return client.connection().nwfilterBindings();
    }
}
