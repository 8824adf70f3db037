package org.hyperbean.rpc.adapter.server;

import java.util.List;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;

/** A call as it came from a client. Closing it closes its file descriptors. */
record IncomingCall(Frame message, List<PassedDescriptor> descriptors) implements AutoCloseable {
    static IncomingCall withoutDescriptors(Frame message) {
        return new IncomingCall(message, List.of());
    }

    MessageHeader header() {
        return message.header();
    }

    @Override
    public void close() {
        descriptors.forEach(PassedDescriptor::close);
    }
}
