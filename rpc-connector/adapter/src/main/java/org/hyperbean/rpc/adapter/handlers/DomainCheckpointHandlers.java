package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.DomainCheckpoints;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainCheckpoint;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointGetParentRet;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointListAllChildrenArgs;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointListAllChildrenRet;
import org.hyperbean.rpc.protocol.remote.DomainCheckpointLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.DomainListAllCheckpointsArgs;
import org.hyperbean.rpc.protocol.remote.DomainListAllCheckpointsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The checkpoints of domains. */
final class DomainCheckpointHandlers {
    private DomainCheckpointHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_CHECKPOINT_CREATE_XML,
                        (client, arguments) -> new DomainCheckpointCreateXmlRet(toWire(
                                checkpoints(client).create(arguments.dom(), arguments.xmlDesc(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_CHECKPOINT_GET_XML_DESC,
                        (client, arguments) -> new DomainCheckpointGetXmlDescRet(
                                checkpoints(client).xml(fromWire(arguments.checkpoint()), arguments.flags())))
                .on(RemoteProcedures.DOMAIN_LIST_ALL_CHECKPOINTS, DomainCheckpointHandlers::list)
                .on(RemoteProcedures.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN, DomainCheckpointHandlers::children)
                .on(
                        RemoteProcedures.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME,
                        (client, arguments) -> new DomainCheckpointLookupByNameRet(toWire(
                                checkpoints(client).lookup(arguments.dom(), arguments.name(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_CHECKPOINT_GET_PARENT,
                        (client, arguments) -> new DomainCheckpointGetParentRet(toWire(
                                checkpoints(client).parent(fromWire(arguments.checkpoint()), arguments.flags()))))
                .onAction(
                        RemoteProcedures.DOMAIN_CHECKPOINT_DELETE,
                        (client, arguments) ->
                                checkpoints(client).delete(fromWire(arguments.checkpoint()), arguments.flags()));
    }

    private static DomainCheckpoints checkpoints(Client client) {
        return client.connection().domainCheckpoints();
    }

    private static DomainListAllCheckpointsRet list(Client client, DomainListAllCheckpointsArgs arguments) {
        List<DomainCheckpoint> found = toWire(checkpoints(client).list(arguments.dom(), arguments.flags()));
        return new DomainListAllCheckpointsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static DomainCheckpointListAllChildrenRet children(
            Client client, DomainCheckpointListAllChildrenArgs arguments) {
        List<DomainCheckpoint> found =
                toWire(checkpoints(client).children(fromWire(arguments.checkpoint()), arguments.flags()));
        return new DomainCheckpointListAllChildrenRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static List<DomainCheckpoint> toWire(List<org.hyperbean.driver.DomainCheckpoint> checkpoints) {
        return checkpoints.stream().map(DomainCheckpointHandlers::toWire).toList();
    }

    private static DomainCheckpoint toWire(org.hyperbean.driver.DomainCheckpoint checkpoint) {
        return new DomainCheckpoint(checkpoint.name(), checkpoint.domain());
    }

    private static org.hyperbean.driver.DomainCheckpoint fromWire(DomainCheckpoint checkpoint) {
        return new org.hyperbean.driver.DomainCheckpoint(checkpoint.name(), checkpoint.dom());
    }
}
