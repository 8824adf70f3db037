package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainJobInfo;
import org.hyperbean.driver.DomainJobStats;
import org.hyperbean.driver.DomainJobs;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetJobInfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetJobInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetJobStatsArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetJobStatsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Long work on whole domains. */
final class DomainJobsHandlers {
    private DomainJobsHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.DOMAIN_GET_JOB_INFO, DomainJobsHandlers::info)
                .on(RemoteProcedures.DOMAIN_GET_JOB_STATS, DomainJobsHandlers::statistics)
                .onAction(
                        RemoteProcedures.DOMAIN_ABORT_JOB,
                        (client, arguments) -> jobs(client).abort(arguments.dom(), 0))
                .onAction(
                        RemoteProcedures.DOMAIN_ABORT_JOB_FLAGS,
                        (client, arguments) -> jobs(client).abort(arguments.dom(), arguments.flags()));
    }

    private static DomainGetJobInfoRet info(Client client, DomainGetJobInfoArgs arguments) {
        DomainJobInfo info = jobs(client).info(arguments.dom());
        return new DomainGetJobInfoRet(
                info.type().number(),
                info.elapsed(),
                info.remaining(),
                info.data().total(),
                info.data().processed(),
                info.data().remaining(),
                info.memory().total(),
                info.memory().processed(),
                info.memory().remaining(),
                info.file().total(),
                info.file().processed(),
                info.file().remaining());
    }

    private static DomainGetJobStatsRet statistics(Client client, DomainGetJobStatsArgs arguments) {
        DomainJobStats stats = jobs(client).statistics(arguments.dom(), arguments.flags());
        return new DomainGetJobStatsRet(stats.type().number(), stats.parameters());
    }

    private static DomainJobs jobs(Client client) {
        return client.connection().domainJobs();
    }
}
