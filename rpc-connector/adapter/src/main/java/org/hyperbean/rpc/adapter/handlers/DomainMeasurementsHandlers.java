package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** What domains did with their devices. */
final class DomainMeasurementsHandlers {
    private DomainMeasurementsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
