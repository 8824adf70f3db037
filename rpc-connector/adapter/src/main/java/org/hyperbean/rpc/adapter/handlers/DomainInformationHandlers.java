package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.SecurityLabel;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.DomainGetAutostartRet;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetMaxMemoryRet;
import org.hyperbean.rpc.protocol.remote.DomainGetMaxVcpusRet;
import org.hyperbean.rpc.protocol.remote.DomainGetMessagesRet;
import org.hyperbean.rpc.protocol.remote.DomainGetOsTypeRet;
import org.hyperbean.rpc.protocol.remote.DomainGetSecurityLabelRet;
import org.hyperbean.rpc.protocol.remote.DomainGetStateRet;
import org.hyperbean.rpc.protocol.remote.DomainGetVcpusFlagsRet;
import org.hyperbean.rpc.protocol.remote.DomainGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.DomainHasManagedSaveImageRet;
import org.hyperbean.rpc.protocol.remote.DomainIsActiveRet;
import org.hyperbean.rpc.protocol.remote.DomainIsPersistentRet;
import org.hyperbean.rpc.protocol.remote.DomainIsUpdatedRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** What can be read of one domain. */
final class DomainInformationHandlers {
    /** {@code VIR_DOMAIN_AFFECT_LIVE} and {@code VIR_DOMAIN_VCPU_MAXIMUM}: what the flagless call means. */
    private static final int MAXIMUM_LIVE_VCPUS = 1 | 4;

    private DomainInformationHandlers() {}

    static void add(HandlerTable.Builder table) {
        addFigures(table);
        addTruths(table);
        table.on(
                        RemoteProcedures.DOMAIN_GET_XML_DESC,
                        (client, arguments) ->
                                new DomainGetXmlDescRet(domains(client).xml(arguments.dom(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_GET_OS_TYPE,
                        (client, arguments) ->
                                new DomainGetOsTypeRet(domains(client).osType(arguments.dom())))
                .on(
                        RemoteProcedures.DOMAIN_GET_SECURITY_LABEL,
                        (client, arguments) -> securityLabel(domains(client).securityLabel(arguments.dom())))
                .on(
                        RemoteProcedures.DOMAIN_GET_MESSAGES,
                        (client, arguments) ->
                                new DomainGetMessagesRet(domains(client).messages(arguments.dom(), arguments.flags())));
    }

    private static void addFigures(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_GET_INFO,
                        (client, arguments) -> info(domains(client).info(arguments.dom())))
                .on(
                        RemoteProcedures.DOMAIN_GET_STATE,
                        (client, arguments) -> state(domains(client).state(arguments.dom(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_GET_MAX_MEMORY,
                        (client, arguments) ->
                                new DomainGetMaxMemoryRet(domains(client).maximumMemoryKiB(arguments.dom())))
                .on(
                        RemoteProcedures.DOMAIN_GET_MAX_VCPUS,
                        (client, arguments) ->
                                new DomainGetMaxVcpusRet(domains(client).vcpus(arguments.dom(), MAXIMUM_LIVE_VCPUS)))
                .on(
                        RemoteProcedures.DOMAIN_GET_VCPUS_FLAGS,
                        (client, arguments) ->
                                new DomainGetVcpusFlagsRet(domains(client).vcpus(arguments.dom(), arguments.flags())));
    }

    private static void addTruths(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_GET_AUTOSTART,
                        (client, arguments) -> new DomainGetAutostartRet(
                                Wire.flag(domains(client).isAutostart(arguments.dom()))))
                .on(
                        RemoteProcedures.DOMAIN_IS_ACTIVE,
                        (client, arguments) ->
                                new DomainIsActiveRet(Wire.flag(domains(client).isActive(arguments.dom()))))
                .on(
                        RemoteProcedures.DOMAIN_IS_PERSISTENT,
                        (client, arguments) -> new DomainIsPersistentRet(
                                Wire.flag(domains(client).isPersistent(arguments.dom()))))
                .on(
                        RemoteProcedures.DOMAIN_IS_UPDATED,
                        (client, arguments) ->
                                new DomainIsUpdatedRet(Wire.flag(domains(client).isUpdated(arguments.dom()))))
                .on(
                        RemoteProcedures.DOMAIN_HAS_MANAGED_SAVE_IMAGE,
                        (client, arguments) -> new DomainHasManagedSaveImageRet(
                                Wire.flag(domains(client).hasManagedSaveImage(arguments.dom(), arguments.flags()))));
    }

    private static DomainInformation domains(Client client) {
        return client.connection().domainInformation();
    }

    private static DomainGetInfoRet info(DomainInfo info) {
        return new DomainGetInfoRet(
                info.state().number(),
                info.maximumMemoryKiB(),
                info.memoryKiB(),
                info.vcpus(),
                info.cpuTime().toNanos());
    }

    private static DomainGetStateRet state(DomainStateReason reason) {
        return new DomainGetStateRet(reason.state().number(), reason.number());
    }

    private static DomainGetSecurityLabelRet securityLabel(SecurityLabel label) {
        return new DomainGetSecurityLabelRet(Wire.chars(label.label()), Wire.flag(label.enforcing()));
    }
}
