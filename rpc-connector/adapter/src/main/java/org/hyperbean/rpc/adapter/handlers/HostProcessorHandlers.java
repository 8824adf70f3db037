package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeProcessors;
import org.hyperbean.driver.NodeStatistics;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.ConnectBaselineCpuRet;
import org.hyperbean.rpc.protocol.remote.NodeGetCellsFreeMemoryArgs;
import org.hyperbean.rpc.protocol.remote.NodeGetCellsFreeMemoryRet;
import org.hyperbean.rpc.protocol.remote.NodeGetCpuMapArgs;
import org.hyperbean.rpc.protocol.remote.NodeGetCpuMapRet;
import org.hyperbean.rpc.protocol.remote.NodeGetCpuStats;
import org.hyperbean.rpc.protocol.remote.NodeGetCpuStatsArgs;
import org.hyperbean.rpc.protocol.remote.NodeGetCpuStatsRet;
import org.hyperbean.rpc.protocol.remote.NodeGetFreeMemoryRet;
import org.hyperbean.rpc.protocol.remote.NodeGetFreePagesArgs;
import org.hyperbean.rpc.protocol.remote.NodeGetFreePagesRet;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The processors and the memory of a host. */
final class HostProcessorHandlers {
    private HostProcessorHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.NODE_GET_CPU_MAP, HostProcessorHandlers::processors)
                .on(RemoteProcedures.NODE_GET_CPU_STATS, HostProcessorHandlers::statistics)
                .on(
                        RemoteProcedures.NODE_GET_FREE_MEMORY,
                        (client, nothing) ->
                                new NodeGetFreeMemoryRet(host(client).freeMemory()))
                .on(RemoteProcedures.NODE_GET_CELLS_FREE_MEMORY, HostProcessorHandlers::cells)
                .on(RemoteProcedures.NODE_GET_FREE_PAGES, HostProcessorHandlers::pages)
                .on(
                        RemoteProcedures.CONNECT_BASELINE_CPU,
                        (client, arguments) -> new ConnectBaselineCpuRet(
                                host(client).baselineProcessor(arguments.xmlCPUs(), arguments.flags())));
    }

    private static HostOperations host(Client client) {
        return client.connection().host();
    }

    private static NodeGetCpuMapRet processors(Client client, NodeGetCpuMapArgs arguments) {
        NodeProcessors found = host(client).processors(arguments.flags());
        Opaque map = arguments.needMap() == 0
                ? Opaque.EMPTY
                : Opaque.copyOf(found.map().toByteArray(CpuMap.length(found.count())));
        return new NodeGetCpuMapRet(map, arguments.needOnline() == 0 ? 0 : found.online(), found.count());
    }

    private static NodeGetCpuStatsRet statistics(Client client, NodeGetCpuStatsArgs arguments) {
        Wire.notNegative(arguments.nparams(), "nparams");
        int room = Parameters.room(arguments.nparams(), RemoteConstants.NODE_CPU_STATS_MAX);
        NodeStatistics found = host(client).processorStatistics(arguments.cpuNum(), room, arguments.flags());
        List<NodeGetCpuStats> figures = found.values().stream()
                .map(figure -> new NodeGetCpuStats(figure.field(), figure.value()))
                .toList();
        return new NodeGetCpuStatsRet(figures, room == 0 ? found.count() : 0);
    }

    private static NodeGetCellsFreeMemoryRet cells(Client client, NodeGetCellsFreeMemoryArgs arguments) {
        int room = arguments.maxcells();
        if (room < 0) {
            throw refused("maxcells must be non-negative");
        }
        if (room > RemoteConstants.NODE_MAX_CELLS) {
            throw refused("maxcells > REMOTE_NODE_MAX_CELLS");
        }
        return new NodeGetCellsFreeMemoryRet(host(client).freeCellMemory(arguments.startCell(), room));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, detail);
    }

    private static NodeGetFreePagesRet pages(Client client, NodeGetFreePagesArgs arguments) {
        long results = Integer.toUnsignedLong(arguments.cellCount())
                * arguments.pages().size();
        Wire.within(results, RemoteConstants.NODE_MAX_CELLS, "the result won't fit into REMOTE_NODE_MAX_CELLS");
        return new NodeGetFreePagesRet(host(client)
                .freePages(arguments.pages(), arguments.startCell(), arguments.cellCount(), arguments.flags()));
    }
}
