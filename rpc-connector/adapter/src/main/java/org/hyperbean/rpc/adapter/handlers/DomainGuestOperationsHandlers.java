package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** What happens inside guests. */
final class DomainGuestOperationsHandlers {
    private DomainGuestOperationsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
