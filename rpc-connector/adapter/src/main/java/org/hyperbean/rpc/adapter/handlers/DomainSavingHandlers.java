package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Domains put to files and back. */
final class DomainSavingHandlers {
    private DomainSavingHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
