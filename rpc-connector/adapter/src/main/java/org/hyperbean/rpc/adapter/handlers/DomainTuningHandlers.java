package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainTuning;
import org.hyperbean.driver.SchedulerType;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetBlkioParametersArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetBlkioParametersRet;
import org.hyperbean.rpc.protocol.remote.DomainGetBlockIoTuneArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetBlockIoTuneRet;
import org.hyperbean.rpc.protocol.remote.DomainGetInterfaceParametersArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetInterfaceParametersRet;
import org.hyperbean.rpc.protocol.remote.DomainGetMemoryParametersArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetMemoryParametersRet;
import org.hyperbean.rpc.protocol.remote.DomainGetNumaParametersArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetNumaParametersRet;
import org.hyperbean.rpc.protocol.remote.DomainGetPerfEventsRet;
import org.hyperbean.rpc.protocol.remote.DomainGetSchedulerParametersArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetSchedulerParametersFlagsArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetSchedulerParametersFlagsRet;
import org.hyperbean.rpc.protocol.remote.DomainGetSchedulerParametersRet;
import org.hyperbean.rpc.protocol.remote.DomainGetSchedulerTypeRet;
import org.hyperbean.rpc.protocol.remote.RemoteConstants;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Limits and weights of domains. */
final class DomainTuningHandlers {
    private DomainTuningHandlers() {}

    static void add(HandlerTable.Builder table) {
        addReading(table);
        addChanges(table);
    }

    private static void addReading(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_GET_SCHEDULER_TYPE,
                        (client, arguments) -> schedulerType(tuning(client).schedulerType(arguments.dom())))
                .on(RemoteProcedures.DOMAIN_GET_SCHEDULER_PARAMETERS, DomainTuningHandlers::scheduler)
                .on(RemoteProcedures.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, DomainTuningHandlers::schedulerFlags)
                .on(RemoteProcedures.DOMAIN_GET_MEMORY_PARAMETERS, DomainTuningHandlers::memoryParameters)
                .on(RemoteProcedures.DOMAIN_GET_BLKIO_PARAMETERS, DomainTuningHandlers::blkioParameters)
                .on(RemoteProcedures.DOMAIN_GET_NUMA_PARAMETERS, DomainTuningHandlers::numaParameters)
                .on(RemoteProcedures.DOMAIN_GET_INTERFACE_PARAMETERS, DomainTuningHandlers::interfaceParameters)
                .on(RemoteProcedures.DOMAIN_GET_BLOCK_IO_TUNE, DomainTuningHandlers::blockIoTune)
                .on(
                        RemoteProcedures.DOMAIN_GET_PERF_EVENTS,
                        (client, arguments) -> new DomainGetPerfEventsRet(Parameters.accepted(
                                tuning(client).perfEvents(arguments.dom(), arguments.flags()), arguments.flags())));
    }

    private static void addChanges(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_SET_SCHEDULER_PARAMETERS,
                        (client, arguments) -> tuning(client)
                                .setSchedulerParameters(arguments.dom(), Parameters.received(arguments.params())))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS,
                        (client, arguments) -> tuning(client)
                                .setSchedulerParameters(
                                        arguments.dom(), Parameters.received(arguments.params()), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_MEMORY_PARAMETERS,
                        (client, arguments) -> tuning(client)
                                .setMemoryParameters(
                                        arguments.dom(), Parameters.received(arguments.params()), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_BLKIO_PARAMETERS,
                        (client, arguments) -> tuning(client)
                                .setBlkioParameters(
                                        arguments.dom(), Parameters.received(arguments.params()), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_NUMA_PARAMETERS,
                        (client, arguments) -> tuning(client)
                                .setNumaParameters(
                                        arguments.dom(), Parameters.received(arguments.params()), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_INTERFACE_PARAMETERS,
                        (client, arguments) -> tuning(client)
                                .setInterfaceParameters(
                                        arguments.dom(),
                                        arguments.device(),
                                        Parameters.received(arguments.params()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_BLOCK_IO_TUNE,
                        (client, arguments) -> tuning(client)
                                .setBlockIoTune(
                                        arguments.dom(),
                                        arguments.disk(),
                                        Parameters.received(arguments.params()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_PERF_EVENTS,
                        (client, arguments) -> tuning(client)
                                .setPerfEvents(
                                        arguments.dom(), Parameters.received(arguments.params()), arguments.flags()));
    }

    private static DomainTuning tuning(Client client) {
        return client.connection().domainTuning();
    }

    private static DomainGetSchedulerTypeRet schedulerType(SchedulerType type) {
        return new DomainGetSchedulerTypeRet(type.name(), type.parameters());
    }

    private static DomainGetSchedulerParametersRet scheduler(
            Client client, DomainGetSchedulerParametersArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_SCHEDULER_PARAMETERS_MAX);
        return new DomainGetSchedulerParametersRet(
                Parameters.of(tuning(client).schedulerParameters(arguments.dom(), room), room, 0));
    }

    private static DomainGetSchedulerParametersFlagsRet schedulerFlags(
            Client client, DomainGetSchedulerParametersFlagsArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_SCHEDULER_PARAMETERS_MAX);
        return new DomainGetSchedulerParametersFlagsRet(Parameters.of(
                tuning(client).schedulerParameters(arguments.dom(), room, arguments.flags()), room, arguments.flags()));
    }

    private static DomainGetMemoryParametersRet memoryParameters(
            Client client, DomainGetMemoryParametersArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_MEMORY_PARAMETERS_MAX);
        TunableParameters found = tuning(client).memoryParameters(arguments.dom(), room, arguments.flags());
        return new DomainGetMemoryParametersRet(
                Parameters.of(found.values(), room, arguments.flags()), Parameters.count(found, room));
    }

    private static DomainGetBlkioParametersRet blkioParameters(Client client, DomainGetBlkioParametersArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_BLKIO_PARAMETERS_MAX);
        TunableParameters found = tuning(client).blkioParameters(arguments.dom(), room, arguments.flags());
        return new DomainGetBlkioParametersRet(
                Parameters.of(found.values(), room, arguments.flags()), Parameters.count(found, room));
    }

    private static DomainGetNumaParametersRet numaParameters(Client client, DomainGetNumaParametersArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_NUMA_PARAMETERS_MAX);
        TunableParameters found = tuning(client).numaParameters(arguments.dom(), room, arguments.flags());
        return new DomainGetNumaParametersRet(
                Parameters.of(found.values(), room, arguments.flags()), Parameters.count(found, room));
    }

    private static DomainGetInterfaceParametersRet interfaceParameters(
            Client client, DomainGetInterfaceParametersArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_INTERFACE_PARAMETERS_MAX);
        TunableParameters found =
                tuning(client).interfaceParameters(arguments.dom(), arguments.device(), room, arguments.flags());
        return new DomainGetInterfaceParametersRet(
                Parameters.of(found.values(), room, arguments.flags()), Parameters.count(found, room));
    }

    private static DomainGetBlockIoTuneRet blockIoTune(Client client, DomainGetBlockIoTuneArgs arguments) {
        int room = Parameters.room(arguments.nparams(), RemoteConstants.DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX);
        TunableParameters found =
                tuning(client).blockIoTune(arguments.dom(), arguments.disk(), room, arguments.flags());
        return new DomainGetBlockIoTuneRet(
                Parameters.of(found.values(), room, arguments.flags()), Parameters.count(found, room));
    }
}
