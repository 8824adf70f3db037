package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Long work on disks of domains. */
final class DomainBlockJobsHandlers {
    private DomainBlockJobsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
