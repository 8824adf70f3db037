package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Moving domains to other hosts. */
final class DomainMigrationHandlers {
    private DomainMigrationHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
