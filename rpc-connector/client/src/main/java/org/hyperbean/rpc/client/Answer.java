package org.hyperbean.rpc.client;

import java.util.List;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Frame;

/** A reply as it came. Closing it closes its file descriptors. */
record Answer(Frame message, List<PassedDescriptor> descriptors) implements AutoCloseable {
    @Override
    public void close() {
        descriptors.forEach(PassedDescriptor::close);
    }
}
