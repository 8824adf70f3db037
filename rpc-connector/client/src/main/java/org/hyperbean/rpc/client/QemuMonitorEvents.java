package org.hyperbean.rpc.client;

import java.util.Optional;
import org.hyperbean.driver.Domain;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventDeregisterArgs;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterArgs;
import org.hyperbean.rpc.protocol.qemu.ConnectDomainMonitorEventRegisterRet;
import org.hyperbean.rpc.protocol.qemu.DomainMonitorEventMsg;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;

/** The events of QEMU's monitor as they are, chosen by their names. */
public final class QemuMonitorEvents {
    private static final int REGULAR_EXPRESSION = 1;
    private static final int IGNORE_CASE = 2;

    private QemuMonitorEvents() {}

    /** All of them. */
    public static EventKind<Domain, DomainMonitorEventMsg> all() {
        return kind(Optional.empty(), 0);
    }

    /** Those of one name, for example {@code POWERDOWN}. */
    public static EventKind<Domain, DomainMonitorEventMsg> named(String event) {
        return kind(Optional.of(event), 0);
    }

    /** Those whose names match a POSIX regular expression, whichever their case. */
    public static EventKind<Domain, DomainMonitorEventMsg> matching(String expression) {
        return kind(Optional.of(expression), REGULAR_EXPRESSION | IGNORE_CASE);
    }

    private static EventKind<Domain, DomainMonitorEventMsg> kind(Optional<String> event, int flags) {
        EventFamily<Domain> family = EventFamily.of(
                QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER,
                (_, domain) -> new ConnectDomainMonitorEventRegisterArgs(domain, event, flags),
                ConnectDomainMonitorEventRegisterRet::callbackID,
                QemuProcedures.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
                ConnectDomainMonitorEventDeregisterArgs::new);
        return EventKind.of(
                family, 0, QemuProcedures.DOMAIN_MONITOR_EVENT, DomainMonitorEventMsg::callbackID, message -> message);
    }
}
