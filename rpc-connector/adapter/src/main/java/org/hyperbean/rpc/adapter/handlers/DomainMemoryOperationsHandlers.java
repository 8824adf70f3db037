package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainMemoryOperations;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.DomainMemoryPeekArgs;
import org.hyperbean.rpc.protocol.remote.DomainMemoryPeekRet;
import org.hyperbean.rpc.protocol.remote.DomainMemoryStat;
import org.hyperbean.rpc.protocol.remote.DomainMemoryStatsArgs;
import org.hyperbean.rpc.protocol.remote.DomainMemoryStatsRet;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The memory of domains. */
final class DomainMemoryOperationsHandlers {
    private DomainMemoryOperationsHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_SET_MAX_MEMORY,
                        (client, arguments) -> memory(client).setMaximum(arguments.dom(), arguments.memory()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_MEMORY,
                        (client, arguments) -> memory(client).set(arguments.dom(), arguments.memory()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_MEMORY_FLAGS,
                        (client, arguments) ->
                                memory(client).set(arguments.dom(), arguments.memory(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_MEMORY_STATS_PERIOD,
                        (client, arguments) -> memory(client)
                                .setStatisticsPeriod(arguments.dom(), arguments.period(), arguments.flags()))
                .on(RemoteProcedures.DOMAIN_MEMORY_STATS, DomainMemoryOperationsHandlers::statistics)
                .on(RemoteProcedures.DOMAIN_MEMORY_PEEK, DomainMemoryOperationsHandlers::peek);
    }

    private static DomainMemoryOperations memory(Client client) {
        return client.connection().domainMemory();
    }

    private static DomainMemoryStatsRet statistics(Client client, DomainMemoryStatsArgs arguments) {
        int room = Wire.within(
                arguments.maxStats(),
                RemoteConstants.DOMAIN_MEMORY_STATS_MAX,
                "maxStats > REMOTE_DOMAIN_MEMORY_STATS_MAX");
        return new DomainMemoryStatsRet(memory(client).statistics(arguments.dom(), room, arguments.flags()).stream()
                .map(statistic -> new DomainMemoryStat(statistic.tag(), statistic.value()))
                .toList());
    }

    private static DomainMemoryPeekRet peek(Client client, DomainMemoryPeekArgs arguments) {
        int size = Wire.within(
                arguments.size(), RemoteConstants.DOMAIN_MEMORY_PEEK_BUFFER_MAX, "size > maximum buffer size");
        return new DomainMemoryPeekRet(
                Opaque.copyOf(memory(client).peek(arguments.dom(), arguments.offset(), size, arguments.flags())));
    }
}
