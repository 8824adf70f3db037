package org.hyperbean.rpc.client;

import org.hyperbean.rpc.protocol.MessageHeader;

/** What a reply or a stream packet has in common with its call. */
record CallKey(int program, int version, int serial) {
    static CallKey of(MessageHeader header) {
        return new CallKey(header.program(), header.version(), header.serial());
    }
}
