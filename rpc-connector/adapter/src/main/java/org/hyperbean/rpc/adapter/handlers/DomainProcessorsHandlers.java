package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.DomainProcessors;
import org.hyperbean.driver.ProcessorTimes;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetCpuStatsArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetCpuStatsRet;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The processors and I/O threads of domains. */
final class DomainProcessorsHandlers {
    private static final int MOST_PROCESSORS = 128;

    private DomainProcessorsHandlers() {}

    static void add(HandlerTable.Builder table) {
        addChanges(table);
        ProcessorMapHandlers.add(table);
        table.on(RemoteProcedures.DOMAIN_GET_CPU_STATS, DomainProcessorsHandlers::times);
    }

    private static void addChanges(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_SET_VCPUS,
                        (client, arguments) -> processors(client).setVcpus(arguments.dom(), arguments.nvcpus()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_VCPUS_FLAGS,
                        (client, arguments) ->
                                processors(client).setVcpus(arguments.dom(), arguments.nvcpus(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_PIN_VCPU,
                        (client, arguments) -> processors(client)
                                .pinVcpu(
                                        arguments.dom(),
                                        arguments.vcpu(),
                                        CpuMaps.given(Api.DOMAIN_PIN_VCPU, arguments.cpumap())))
                .onAction(
                        RemoteProcedures.DOMAIN_PIN_VCPU_FLAGS,
                        (client, arguments) -> processors(client)
                                .pinVcpu(
                                        arguments.dom(),
                                        arguments.vcpu(),
                                        CpuMaps.given(Api.DOMAIN_PIN_VCPU_FLAGS, arguments.cpumap()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_PIN_EMULATOR,
                        (client, arguments) -> processors(client)
                                .pinEmulator(
                                        arguments.dom(),
                                        CpuMaps.given(Api.DOMAIN_PIN_EMULATOR, arguments.cpumap()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_PIN_IOTHREAD,
                        (client, arguments) -> processors(client)
                                .pinIoThread(
                                        arguments.dom(),
                                        arguments.iothreadsId(),
                                        CpuMaps.given(Api.DOMAIN_PIN_IOTHREAD, arguments.cpumap()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_ADD_IOTHREAD,
                        (client, arguments) -> processors(client)
                                .addIoThread(arguments.dom(), arguments.iothreadId(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_DEL_IOTHREAD,
                        (client, arguments) -> processors(client)
                                .removeIoThread(arguments.dom(), arguments.iothreadId(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_IOTHREAD_PARAMS,
                        (client, arguments) -> processors(client)
                                .setIoThread(
                                        arguments.dom(),
                                        arguments.iothreadId(),
                                        arguments.params(),
                                        arguments.flags()));
    }

    private static DomainProcessors processors(Client client) {
        return client.connection().domainProcessors();
    }

    private static DomainGetCpuStatsRet times(Client client, DomainGetCpuStatsArgs arguments) {
        int room = Wire.within(arguments.nparams(), RemoteConstants.NODE_CPU_STATS_MAX, "nparams too large");
        Wire.within(arguments.ncpus(), MOST_PROCESSORS, "ncpus too large");
        ProcessorTimes found = processors(client)
                .times(arguments.dom(), room, arguments.startCpu(), arguments.ncpus(), arguments.flags());
        return new DomainGetCpuStatsRet(Parameters.accepted(found.values(), arguments.flags()), found.count());
    }
}
