package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Long work on whole domains. */
final class DomainJobsHandlers {
    private DomainJobsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
