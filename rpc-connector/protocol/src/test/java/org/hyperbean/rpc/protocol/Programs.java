package org.hyperbean.rpc.protocol;

import java.util.List;
import java.util.Optional;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.lock.LockProcedures;
import org.hyperbean.rpc.protocol.log.LogProcedures;
import org.hyperbean.rpc.protocol.lxc.LxcProcedures;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** All procedure tables, to look at traffic of any kind. */
final class Programs {
    /** Every program there is. */
    static final List<ProcedureTable> ALL = List.of(
            RemoteProcedures.TABLE,
            QemuProcedures.TABLE,
            LxcProcedures.TABLE,
            AdminProcedures.TABLE,
            LockProcedures.TABLE,
            LogProcedures.TABLE,
            KeepaliveProcedures.TABLE,
            HyperbeanProcedures.TABLE);

    private Programs() {}

    /** The procedure that a message names. */
    static Optional<Procedure<?, ?>> find(MessageHeader header) {
        return ALL.stream()
                .filter(table -> header.isOf(table.program()))
                .findFirst()
                .flatMap(table -> table.find(header.procedure()));
    }
}
