package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.MigrationParameters;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.OpenedStream;
import org.hyperbean.rpc.protocol.remote.DomainMigrateBegin3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigrateBegin3ParamsRet;
import org.hyperbean.rpc.protocol.remote.DomainMigrateConfirm3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigrateFinish3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigrateFinish3ParamsRet;
import org.hyperbean.rpc.protocol.remote.DomainMigrateGetCompressionCacheRet;
import org.hyperbean.rpc.protocol.remote.DomainMigrateGetMaxDowntimeRet;
import org.hyperbean.rpc.protocol.remote.DomainMigrateGetMaxSpeedRet;
import org.hyperbean.rpc.protocol.remote.DomainMigratePerform3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigratePerform3ParamsRet;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepare3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepare3ParamsRet;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepareTunnel3ParamsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMigratePrepareTunnel3ParamsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Moving domains to other hosts: the phases with typed parameters, and what can be set beforehand. */
final class DomainMigrationHandlers {
    private DomainMigrationHandlers() {}

    static void add(HandlerTable.Builder table) {
        addSettings(table);
        FixedMigrationHandlers.add(table);
        table.on(RemoteProcedures.DOMAIN_MIGRATE_BEGIN3_PARAMS, DomainMigrationHandlers::begin)
                .on(RemoteProcedures.DOMAIN_MIGRATE_PREPARE3_PARAMS, DomainMigrationHandlers::prepare)
                .onResultStream(
                        RemoteProcedures.DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS, DomainMigrationHandlers::prepareTunnel)
                .on(RemoteProcedures.DOMAIN_MIGRATE_PERFORM3_PARAMS, DomainMigrationHandlers::perform)
                .on(RemoteProcedures.DOMAIN_MIGRATE_FINISH3_PARAMS, DomainMigrationHandlers::finish)
                .onAction(RemoteProcedures.DOMAIN_MIGRATE_CONFIRM3_PARAMS, DomainMigrationHandlers::confirm);
    }

    private static void addSettings(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_MIGRATE_SET_MAX_DOWNTIME,
                        (client, arguments) -> migration(client)
                                .setMaximumDowntime(arguments.dom(), arguments.downtime(), arguments.flags()))
                .on(
                        RemoteProcedures.DOMAIN_MIGRATE_GET_MAX_DOWNTIME,
                        (client, arguments) -> new DomainMigrateGetMaxDowntimeRet(
                                migration(client).maximumDowntime(arguments.dom(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_MIGRATE_SET_MAX_SPEED,
                        (client, arguments) -> migration(client)
                                .setMaximumSpeed(arguments.dom(), arguments.bandwidth(), arguments.flags()))
                .on(
                        RemoteProcedures.DOMAIN_MIGRATE_GET_MAX_SPEED,
                        (client, arguments) -> new DomainMigrateGetMaxSpeedRet(
                                migration(client).maximumSpeed(arguments.dom(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE,
                        (client, arguments) -> migration(client)
                                .setCompressionCache(arguments.dom(), arguments.cacheSize(), arguments.flags()))
                .on(
                        RemoteProcedures.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE,
                        (client, arguments) -> new DomainMigrateGetCompressionCacheRet(
                                migration(client).compressionCache(arguments.dom(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_MIGRATE_START_POST_COPY,
                        (client, arguments) -> migration(client).startPostCopy(arguments.dom(), arguments.flags()));
    }

    private static DomainMigrateBegin3ParamsRet begin(Client client, DomainMigrateBegin3ParamsArgs arguments) {
        DomainMigration.Offer offer = migration(client)
                .begin(arguments.dom(), new MigrationParameters(arguments.params()), arguments.flags());
        return new DomainMigrateBegin3ParamsRet(Cookies.toWire(offer.cookie()), offer.xml());
    }

    private static DomainMigratePrepare3ParamsRet prepare(Client client, DomainMigratePrepare3ParamsArgs arguments) {
        DomainMigration.Place place = migration(client)
                .prepare(
                        new MigrationParameters(arguments.params()),
                        Cookies.fromWire(arguments.cookieIn()),
                        arguments.flags());
        return new DomainMigratePrepare3ParamsRet(Cookies.toWire(place.cookie()), place.uri());
    }

    private static OpenedStream<DomainMigratePrepareTunnel3ParamsRet> prepareTunnel(
            Client client, DomainMigratePrepareTunnel3ParamsArgs arguments) {
        DomainMigration.Tunnel tunnel = migration(client)
                .prepareTunnel(
                        new MigrationParameters(arguments.params()),
                        Cookies.fromWire(arguments.cookieIn()),
                        arguments.flags());
        return new OpenedStream<>(
                new DomainMigratePrepareTunnel3ParamsRet(Cookies.toWire(tunnel.cookie())), tunnel.stream());
    }

    private static DomainMigratePerform3ParamsRet perform(Client client, DomainMigratePerform3ParamsArgs arguments) {
        return new DomainMigratePerform3ParamsRet(Cookies.toWire(migration(client)
                .perform(
                        arguments.dom(),
                        arguments.dconnuri(),
                        new MigrationParameters(arguments.params()),
                        Cookies.fromWire(arguments.cookieIn()),
                        arguments.flags())));
    }

    private static DomainMigrateFinish3ParamsRet finish(Client client, DomainMigrateFinish3ParamsArgs arguments) {
        DomainMigration.Arrival arrival = migration(client)
                .finish(
                        new MigrationParameters(arguments.params()),
                        Cookies.fromWire(arguments.cookieIn()),
                        arguments.flags(),
                        arguments.cancelled() != 0);
        return new DomainMigrateFinish3ParamsRet(arrival.domain(), Cookies.toWire(arrival.cookie()));
    }

    private static void confirm(Client client, DomainMigrateConfirm3ParamsArgs arguments) {
        migration(client)
                .confirm(
                        arguments.dom(),
                        new MigrationParameters(arguments.params()),
                        Cookies.fromWire(arguments.cookieIn()),
                        arguments.flags(),
                        arguments.cancelled() != 0);
    }

    static DomainMigration migration(Client client) {
        return client.connection().domainMigration();
    }
}
