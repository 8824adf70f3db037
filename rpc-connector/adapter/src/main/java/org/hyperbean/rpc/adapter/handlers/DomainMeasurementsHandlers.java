package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.BlockInfo;
import org.hyperbean.driver.BlockStatistics;
import org.hyperbean.driver.ControlInfo;
import org.hyperbean.driver.DiskError;
import org.hyperbean.driver.DomainMeasurements;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.InterfaceStatistics;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainBlockStatsRet;
import org.hyperbean.rpc.protocol.remote.DomainDiskError;
import org.hyperbean.rpc.protocol.remote.DomainGetBlockInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetControlInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetDiskErrorsArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetDiskErrorsRet;
import org.hyperbean.rpc.protocol.remote.DomainInterfaceStatsRet;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** What domains did with their devices. */
final class DomainMeasurementsHandlers {
    private DomainMeasurementsHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_BLOCK_STATS,
                        (client, arguments) ->
                                toWire(measurements(client).blockStats(arguments.dom(), arguments.path())))
                .on(
                        RemoteProcedures.DOMAIN_INTERFACE_STATS,
                        (client, arguments) ->
                                toWire(measurements(client).interfaceStats(arguments.dom(), arguments.device())))
                .on(
                        RemoteProcedures.DOMAIN_GET_BLOCK_INFO,
                        (client, arguments) -> toWire(
                                measurements(client).blockInfo(arguments.dom(), arguments.path(), arguments.flags())))
                .on(RemoteProcedures.DOMAIN_GET_DISK_ERRORS, DomainMeasurementsHandlers::diskErrors)
                .on(
                        RemoteProcedures.DOMAIN_GET_CONTROL_INFO,
                        (client, arguments) ->
                                toWire(measurements(client).controlInfo(arguments.dom(), arguments.flags())));
    }

    private static DomainMeasurements measurements(Client client) {
        return client.connection().domainMeasurements();
    }

    /** Who has no room for any is told how many there are. */
    private static DomainGetDiskErrorsRet diskErrors(Client client, DomainGetDiskErrorsArgs arguments) {
        if (Integer.compareUnsigned(arguments.maxerrors(), RemoteConstants.DOMAIN_DISK_ERRORS_MAX) > 0) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "maxerrors too large");
        }
        List<DiskError> all = measurements(client).diskErrors(arguments.dom(), arguments.flags());
        List<DomainDiskError> taken = Wire.first(all, arguments.maxerrors()).stream()
                .map(error -> new DomainDiskError(error.disk(), error.error()))
                .toList();
        return new DomainGetDiskErrorsRet(taken, arguments.maxerrors() == 0 ? all.size() : taken.size());
    }

    private static DomainBlockStatsRet toWire(BlockStatistics statistics) {
        return new DomainBlockStatsRet(
                statistics.readRequests(),
                statistics.readBytes(),
                statistics.writeRequests(),
                statistics.writeBytes(),
                statistics.errors());
    }

    private static DomainInterfaceStatsRet toWire(InterfaceStatistics statistics) {
        InterfaceStatistics.Traffic in = statistics.received();
        InterfaceStatistics.Traffic out = statistics.sent();
        return new DomainInterfaceStatsRet(
                in.bytes(),
                in.packets(),
                in.errors(),
                in.drops(),
                out.bytes(),
                out.packets(),
                out.errors(),
                out.drops());
    }

    private static DomainGetBlockInfoRet toWire(BlockInfo info) {
        return new DomainGetBlockInfoRet(info.allocation(), info.capacity(), info.physical());
    }

    private static DomainGetControlInfoRet toWire(ControlInfo info) {
        return new DomainGetControlInfoRet(info.state(), info.details(), info.milliseconds());
    }
}
