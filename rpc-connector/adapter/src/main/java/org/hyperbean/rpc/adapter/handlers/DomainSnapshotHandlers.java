package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainHasCurrentSnapshotRet;
import org.hyperbean.rpc.protocol.remote.DomainListAllSnapshotsArgs;
import org.hyperbean.rpc.protocol.remote.DomainListAllSnapshotsRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshot;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotCurrentRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotGetParentRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotHasMetadataRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotIsCurrentRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotListAllChildrenArgs;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotListAllChildrenRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotListChildrenNamesRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotListNamesRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotNumChildrenRet;
import org.hyperbean.rpc.protocol.remote.DomainSnapshotNumRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The snapshots of domains. */
final class DomainSnapshotHandlers {
    private DomainSnapshotHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLists(table);
        addLookups(table);
        addTruths(table);
        table.on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_CREATE_XML,
                        (client, arguments) -> new DomainSnapshotCreateXmlRet(toWire(
                                snapshots(client).create(arguments.dom(), arguments.xmlDesc(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_GET_XML_DESC,
                        (client, arguments) -> new DomainSnapshotGetXmlDescRet(
                                snapshots(client).xml(fromWire(arguments.snap()), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_REVERT_TO_SNAPSHOT,
                        (client, arguments) -> snapshots(client).revert(fromWire(arguments.snap()), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SNAPSHOT_DELETE,
                        (client, arguments) -> snapshots(client).delete(fromWire(arguments.snap()), arguments.flags()));
    }

    private static void addLists(HandlerTable.Builder table) {
        table.on(RemoteProcedures.DOMAIN_LIST_ALL_SNAPSHOTS, DomainSnapshotHandlers::list)
                .on(RemoteProcedures.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN, DomainSnapshotHandlers::children)
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_LIST_NAMES,
                        (client, arguments) -> new DomainSnapshotListNamesRet(ListLimit.DOMAIN_SNAPSHOT.names(
                                arguments.maxnames(),
                                () -> snapshots(client).names(arguments.dom(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES,
                        (client, arguments) -> new DomainSnapshotListChildrenNamesRet(ListLimit.DOMAIN_SNAPSHOT.names(
                                arguments.maxnames(),
                                () -> snapshots(client).childNames(fromWire(arguments.snap()), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_NUM,
                        (client, arguments) ->
                                new DomainSnapshotNumRet(snapshots(client).count(arguments.dom(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_NUM_CHILDREN,
                        (client, arguments) -> new DomainSnapshotNumChildrenRet(
                                snapshots(client).childCount(fromWire(arguments.snap()), arguments.flags())));
    }

    private static void addLookups(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME,
                        (client, arguments) -> new DomainSnapshotLookupByNameRet(
                                toWire(snapshots(client).lookup(arguments.dom(), arguments.name(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_CURRENT,
                        (client, arguments) -> new DomainSnapshotCurrentRet(
                                toWire(snapshots(client).current(arguments.dom(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_GET_PARENT,
                        (client, arguments) -> new DomainSnapshotGetParentRet(
                                toWire(snapshots(client).parent(fromWire(arguments.snap()), arguments.flags()))));
    }

    private static void addTruths(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_HAS_CURRENT_SNAPSHOT,
                        (client, arguments) -> new DomainHasCurrentSnapshotRet(
                                Wire.flag(snapshots(client).hasCurrent(arguments.dom(), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_IS_CURRENT,
                        (client, arguments) -> new DomainSnapshotIsCurrentRet(
                                Wire.flag(snapshots(client).isCurrent(fromWire(arguments.snap()), arguments.flags()))))
                .on(
                        RemoteProcedures.DOMAIN_SNAPSHOT_HAS_METADATA,
                        (client, arguments) -> new DomainSnapshotHasMetadataRet(Wire.flag(
                                snapshots(client).hasMetadata(fromWire(arguments.snap()), arguments.flags()))));
    }

    private static DomainSnapshots snapshots(Client client) {
        return client.connection().domainSnapshots();
    }

    private static DomainListAllSnapshotsRet list(Client client, DomainListAllSnapshotsArgs arguments) {
        List<DomainSnapshot> found = toWire(snapshots(client).list(arguments.dom(), arguments.flags()));
        return new DomainListAllSnapshotsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static DomainSnapshotListAllChildrenRet children(
            Client client, DomainSnapshotListAllChildrenArgs arguments) {
        List<DomainSnapshot> found =
                toWire(snapshots(client).children(fromWire(arguments.snapshot()), arguments.flags()));
        return new DomainSnapshotListAllChildrenRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static List<DomainSnapshot> toWire(List<org.hyperbean.driver.DomainSnapshot> snapshots) {
        return snapshots.stream().map(DomainSnapshotHandlers::toWire).toList();
    }

    private static DomainSnapshot toWire(org.hyperbean.driver.DomainSnapshot snapshot) {
        return new DomainSnapshot(snapshot.name(), snapshot.domain());
    }

    private static org.hyperbean.driver.DomainSnapshot fromWire(DomainSnapshot snapshot) {
        return new org.hyperbean.driver.DomainSnapshot(snapshot.name(), snapshot.dom());
    }
}
