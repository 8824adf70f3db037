package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Limits and weights of domains. */
final class DomainTuningHandlers {
    private DomainTuningHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
