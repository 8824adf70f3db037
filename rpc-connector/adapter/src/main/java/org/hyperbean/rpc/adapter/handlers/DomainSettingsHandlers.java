package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.rpc.adapter.server.HandlerTable;

/** Names, notes and actions of domains. */
final class DomainSettingsHandlers {
    private DomainSettingsHandlers() {}

    static void add(HandlerTable.Builder table) {}
}
