package org.hyperbean.rpc.adapter.admin;

import java.util.List;
import java.util.Optional;
import org.hyperbean.host.log.DaemonLog;
import org.hyperbean.host.log.LogFilter;
import org.hyperbean.host.log.LogOutput;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.admin.ConnectGetLoggingFiltersArgs;
import org.hyperbean.rpc.protocol.admin.ConnectGetLoggingFiltersRet;
import org.hyperbean.rpc.protocol.admin.ConnectGetLoggingOutputsArgs;
import org.hyperbean.rpc.protocol.admin.ConnectGetLoggingOutputsRet;
import org.hyperbean.rpc.protocol.admin.ConnectSetLoggingFiltersArgs;
import org.hyperbean.rpc.protocol.admin.ConnectSetLoggingOutputsArgs;

/** What the daemon logs, and where to. No text at all means the defaults, as an empty one does. */
final class LoggingHandlers {
    private final DaemonLog log;

    LoggingHandlers(DaemonLog log) {
        this.log = log;
    }

    void add(HandlerTable.Builder table) {
        table.on(AdminProcedures.CONNECT_GET_LOGGING_FILTERS, this::filters)
                .onAction(AdminProcedures.CONNECT_SET_LOGGING_FILTERS, this::setFilters)
                .on(AdminProcedures.CONNECT_GET_LOGGING_OUTPUTS, this::outputs)
                .onAction(AdminProcedures.CONNECT_SET_LOGGING_OUTPUTS, this::setOutputs);
    }

    private ConnectGetLoggingFiltersRet filters(Client client, ConnectGetLoggingFiltersArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectGetLoggingFilters");
        List<LogFilter> filters = log.filters();
        Optional<String> text = Optional.of(LogFilter.format(filters)).filter(shown -> !shown.isEmpty());
        return new ConnectGetLoggingFiltersRet(text, filters.size());
    }

    private void setFilters(Client client, ConnectSetLoggingFiltersArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectSetLoggingFilters");
        log.setFilters(LogFilter.parse(arguments.filters().orElse("")));
    }

    private ConnectGetLoggingOutputsRet outputs(Client client, ConnectGetLoggingOutputsArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectGetLoggingOutputs");
        List<LogOutput> outputs = log.outputs();
        return new ConnectGetLoggingOutputsRet(LogOutput.format(outputs), outputs.size());
    }

    private void setOutputs(Client client, ConnectSetLoggingOutputsArgs arguments) {
        AdminFlags.none(arguments.flags(), "adminConnectSetLoggingOutputs");
        log.setOutputs(LogOutput.parse(arguments.outputs().orElse("")));
    }
}
