package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.lxc.LxcProcedures;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** The programs of libvirtd's main server, with all handlers that there are. */
public final class Handlers {
    private Handlers() {}

    /** A new table; it takes some milliseconds to make and serves all clients. */
    public static HandlerTable table() {
        return builder().build();
    }

    /** The same, for those who add to it. */
    public static HandlerTable.Builder builder() {
        HandlerTable.Builder table = HandlerTable.builder()
                .program(RemoteProcedures.TABLE)
                .program(QemuProcedures.TABLE)
                .program(LxcProcedures.TABLE)
                .program(HyperbeanProcedures.TABLE);
        AuthenticationHandlers.add(table);
        ConnectHandlers.add(table);
        HostHandlers.add(table);
        DomainDirectoryHandlers.add(table);
        DomainLifecycleHandlers.add(table);
        DomainInformationHandlers.add(table);
        DomainSnapshotHandlers.add(table);
        DomainCheckpointHandlers.add(table);
        DomainDeviceHandlers.add(table);
        DomainProcessorsHandlers.add(table);
        DomainMemoryOperationsHandlers.add(table);
        DomainTuningHandlers.add(table);
        DomainMeasurementsHandlers.add(table);
        DomainGuestOperationsHandlers.add(table);
        DomainSavingHandlers.add(table);
        DomainSettingsHandlers.add(table);
        DomainBlockJobsHandlers.add(table);
        DomainJobsHandlers.add(table);
        DomainMigrationHandlers.add(table);
        NetworkHandlers.add(table);
        InterfaceHandlers.add(table);
        NodeDeviceHandlers.add(table);
        StoragePoolHandlers.add(table);
        StorageVolumeHandlers.add(table);
        SecretHandlers.add(table);
        NwfilterHandlers.add(table);
        EventHandlers.add(table);
        return table;
    }
}
