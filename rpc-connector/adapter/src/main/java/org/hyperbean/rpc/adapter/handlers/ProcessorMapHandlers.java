package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.DomainProcessors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.IoThreadInfo;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.VirtualProcessor;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetEmulatorPinInfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetEmulatorPinInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetIothreadInfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetIothreadInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetVcpuPinInfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetVcpuPinInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetVcpusArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetVcpusRet;
import org.hyperbean.rpc.protocol.remote.DomainIothreadInfo;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.VcpuInfo;

/** Where the processors and I/O threads of domains run. */
final class ProcessorMapHandlers {
    private ProcessorMapHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(RemoteProcedures.DOMAIN_GET_VCPUS, ProcessorMapHandlers::vcpus)
                .on(RemoteProcedures.DOMAIN_GET_VCPU_PIN_INFO, ProcessorMapHandlers::vcpuPins)
                .on(RemoteProcedures.DOMAIN_GET_EMULATOR_PIN_INFO, ProcessorMapHandlers::emulatorPin)
                .on(RemoteProcedures.DOMAIN_GET_IOTHREAD_INFO, ProcessorMapHandlers::ioThreads);
    }

    private static DomainProcessors processors(Client client) {
        return client.connection().domainProcessors();
    }

    private static DomainGetVcpusRet vcpus(Client client, DomainGetVcpusArgs arguments) {
        // The reference says so of either number.
        Wire.notNegative(Math.min(arguments.maxinfo(), arguments.maplen()), "maxinfo");
        int room = Wire.within(arguments.maxinfo(), RemoteConstants.VCPUINFO_MAX, "maxinfo > REMOTE_VCPUINFO_MAX");
        int length = arguments.maplen();
        Wire.within((long) room * length, RemoteConstants.CPUMAPS_MAX, "maxinfo * maplen > REMOTE_CPUMAPS_MAX");
        List<VirtualProcessor> found = processors(client).vcpus(arguments.dom(), room, length);
        List<CpuMap> maps = found.stream().map(VirtualProcessor::affinity).toList();
        return new DomainGetVcpusRet(
                found.stream().map(ProcessorMapHandlers::toWire).toList(), CpuMaps.row(maps, room, length));
    }

    private static VcpuInfo toWire(VirtualProcessor vcpu) {
        return new VcpuInfo(vcpu.number(), vcpu.state(), vcpu.time().toNanos(), vcpu.cpu());
    }

    private static DomainGetVcpuPinInfoRet vcpuPins(Client client, DomainGetVcpuPinInfoArgs arguments) {
        Wire.notNegative(arguments.ncpumaps(), "ncpumaps");
        Wire.notNegative(arguments.maplen(), "maplen");
        int room = Wire.within(arguments.ncpumaps(), RemoteConstants.VCPUINFO_MAX, "ncpumaps > REMOTE_VCPUINFO_MAX");
        int length = arguments.maplen();
        Wire.within((long) room * length, RemoteConstants.CPUMAPS_MAX, "maxinfo * maplen > REMOTE_CPUMAPS_MAX");
        List<CpuMap> maps = processors(client).vcpuPins(arguments.dom(), room, length, arguments.flags());
        return new DomainGetVcpuPinInfoRet(CpuMaps.row(maps, room, length), maps.size());
    }

    private static DomainGetEmulatorPinInfoRet emulatorPin(Client client, DomainGetEmulatorPinInfoArgs arguments) {
        int length = arguments.maplen();
        Wire.notNegative(length, "maplen");
        if (length > RemoteConstants.CPUMAPS_MAX) {
            throw LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, "Unable to encode message payload");
        }
        CpuMap map = processors(client).emulatorPin(arguments.dom(), length, arguments.flags());
        return new DomainGetEmulatorPinInfoRet(CpuMaps.row(List.of(map), 1, length), 1);
    }

    private static DomainGetIothreadInfoRet ioThreads(Client client, DomainGetIothreadInfoArgs arguments) {
        List<IoThreadInfo> found = processors(client).ioThreads(arguments.dom(), arguments.flags());
        Wire.within(
                found.size(),
                RemoteConstants.IOTHREAD_INFO_MAX,
                "Too many IOThreads in info: %d for limit %d"
                        .formatted(found.size(), RemoteConstants.IOTHREAD_INFO_MAX));
        return new DomainGetIothreadInfoRet(
                found.stream()
                        .map(thread -> new DomainIothreadInfo(thread.id(), CpuMaps.whole(thread.affinity())))
                        .toList(),
                found.size());
    }
}
