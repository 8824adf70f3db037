package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** The memory of domains. */
final class DomainMemoryOperationsHandlers {
    private DomainMemoryOperationsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
