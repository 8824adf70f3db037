package org.hyperbean.rpc.adapter.handlers;

import java.util.Optional;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.MigrationParameters;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.OpenedStream;
import org.hyperbean.rpc.protocol.remote.DomainMigrateBegin3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigrateBegin3Ret;
import org.hyperbean.rpc.protocol.remote.DomainMigrateConfirm3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigrateFinish3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigrateFinish3Ret;
import org.hyperbean.rpc.protocol.remote.DomainMigratePerform3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigratePerform3Ret;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepare3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepare3Ret;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepareTunnel3Args;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepareTunnel3Ret;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * The phases of a migration as older clients call them, with fixed arguments. Their flags are 64 bits wide on the wire;
 * libvirt has defined none beyond 32, and its servers of today look at those alone.
 */
final class FixedMigrationHandlers {
    private FixedMigrationHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.DOMAIN_MIGRATE_BEGIN3, FixedMigrationHandlers::begin)
                .on(RemoteProcedures.DOMAIN_MIGRATE_PREPARE3, FixedMigrationHandlers::prepare)
                .onResultStream(RemoteProcedures.DOMAIN_MIGRATE_PREPARE_TUNNEL3, FixedMigrationHandlers::prepareTunnel)
                .on(RemoteProcedures.DOMAIN_MIGRATE_PERFORM3, FixedMigrationHandlers::perform)
                .on(RemoteProcedures.DOMAIN_MIGRATE_FINISH3, FixedMigrationHandlers::finish)
                .onAction(RemoteProcedures.DOMAIN_MIGRATE_CONFIRM3, FixedMigrationHandlers::confirm);
    }

    private static DomainMigrateBegin3Ret begin(Client client, DomainMigrateBegin3Args arguments) {
        DomainMigration.Offer offer = DomainMigrationHandlers.migration(client)
                .begin(
                        arguments.dom(),
                        MigrationParameters.of(
                                Optional.empty(), arguments.dname(), arguments.xmlin(), arguments.resource()),
                        (int) arguments.flags());
        return new DomainMigrateBegin3Ret(Cookies.toWire(offer.cookie()), offer.xml());
    }

    private static DomainMigratePrepare3Ret prepare(Client client, DomainMigratePrepare3Args arguments) {
        DomainMigration.Place place = DomainMigrationHandlers.migration(client)
                .prepare(
                        MigrationParameters.of(
                                arguments.uriIn(),
                                arguments.dname(),
                                Optional.of(arguments.domXml()),
                                arguments.resource()),
                        Cookies.fromWire(arguments.cookieIn()),
                        (int) arguments.flags());
        return new DomainMigratePrepare3Ret(Cookies.toWire(place.cookie()), place.uri());
    }

    private static OpenedStream<DomainMigratePrepareTunnel3Ret> prepareTunnel(
            Client client, DomainMigratePrepareTunnel3Args arguments) {
        DomainMigration.Tunnel tunnel = DomainMigrationHandlers.migration(client)
                .prepareTunnel(
                        MigrationParameters.of(
                                Optional.empty(),
                                arguments.dname(),
                                Optional.of(arguments.domXml()),
                                arguments.resource()),
                        Cookies.fromWire(arguments.cookieIn()),
                        (int) arguments.flags());
        return new OpenedStream<>(new DomainMigratePrepareTunnel3Ret(Cookies.toWire(tunnel.cookie())), tunnel.stream());
    }

    private static DomainMigratePerform3Ret perform(Client client, DomainMigratePerform3Args arguments) {
        return new DomainMigratePerform3Ret(Cookies.toWire(DomainMigrationHandlers.migration(client)
                .perform(
                        arguments.dom(),
                        arguments.dconnuri(),
                        MigrationParameters.of(
                                arguments.uri(), arguments.dname(), arguments.xmlin(), arguments.resource()),
                        Cookies.fromWire(arguments.cookieIn()),
                        (int) arguments.flags())));
    }

    private static DomainMigrateFinish3Ret finish(Client client, DomainMigrateFinish3Args arguments) {
        DomainMigration.Arrival arrival = DomainMigrationHandlers.migration(client)
                .finish(
                        MigrationParameters.of(arguments.uri(), Optional.of(arguments.dname()), Optional.empty(), 0),
                        Cookies.fromWire(arguments.cookieIn()),
                        (int) arguments.flags(),
                        arguments.cancelled() != 0);
        return new DomainMigrateFinish3Ret(arrival.domain(), Cookies.toWire(arrival.cookie()));
    }

    private static void confirm(Client client, DomainMigrateConfirm3Args arguments) {
        DomainMigrationHandlers.migration(client)
                .confirm(
                        arguments.dom(),
                        MigrationParameters.of(Optional.empty(), Optional.empty(), Optional.empty(), 0),
                        Cookies.fromWire(arguments.cookieIn()),
                        (int) arguments.flags(),
                        arguments.cancelled() != 0);
    }
}
