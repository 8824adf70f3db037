package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.BlockJobInfo;
import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetBlockJobInfoRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Long work on disks of domains. */
final class DomainBlockJobsHandlers {
    private static final DomainGetBlockJobInfoRet NONE = new DomainGetBlockJobInfoRet(0, 0, 0, 0, 0);

    private DomainBlockJobsHandlers() {}

    static void add(HandlerTable.Builder table) {
        addBeginnings(table);
        table.onAction(
                        RemoteProcedures.DOMAIN_BLOCK_JOB_ABORT,
                        (client, arguments) -> jobs(client).abort(arguments.dom(), arguments.path(), arguments.flags()))
                .on(
                        RemoteProcedures.DOMAIN_GET_BLOCK_JOB_INFO,
                        (client, arguments) -> jobs(client)
                                .info(arguments.dom(), arguments.path(), arguments.flags())
                                .map(DomainBlockJobsHandlers::found)
                                .orElse(NONE))
                .onAction(
                        RemoteProcedures.DOMAIN_BLOCK_JOB_SET_SPEED,
                        (client, arguments) -> jobs(client)
                                .setSpeed(arguments.dom(), arguments.path(), arguments.bandwidth(), arguments.flags()));
    }

    private static void addBeginnings(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_BLOCK_PULL,
                        (client, arguments) -> jobs(client)
                                .pull(arguments.dom(), arguments.path(), arguments.bandwidth(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_BLOCK_REBASE,
                        (client, arguments) -> jobs(client)
                                .rebase(
                                        arguments.dom(),
                                        arguments.path(),
                                        arguments.base(),
                                        arguments.bandwidth(),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_BLOCK_COPY,
                        (client, arguments) -> jobs(client)
                                .copy(
                                        arguments.dom(),
                                        arguments.path(),
                                        arguments.destxml(),
                                        arguments.params(),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_BLOCK_COMMIT,
                        (client, arguments) -> jobs(client)
                                .commit(
                                        arguments.dom(),
                                        arguments.disk(),
                                        arguments.base(),
                                        arguments.top(),
                                        arguments.bandwidth(),
                                        arguments.flags()));
    }

    private static DomainBlockJobs jobs(Client client) {
        return client.connection().domainBlockJobs();
    }

    private static DomainGetBlockJobInfoRet found(BlockJobInfo info) {
        return new DomainGetBlockJobInfoRet(1, info.type(), info.bandwidth(), info.current(), info.end());
    }
}
