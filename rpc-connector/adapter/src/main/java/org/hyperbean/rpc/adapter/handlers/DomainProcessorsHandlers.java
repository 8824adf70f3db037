package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** The processors and I/O threads of domains. */
final class DomainProcessorsHandlers {
    private DomainProcessorsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
