package org.hyperbean.rpc.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.transport.Deadline;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.protocol.Frame;

/**
 * Sends frames whole, one after the other, for any number of threads: {@code writing} guards the output. A thread waits
 * for its turn until its deadline. A write itself ends when the peer takes the bytes or the transport is closed, which
 * keepalive does to a peer that stands still.
 */
final class FrameWriter {
    private final Transport transport;
    private final ReentrantLock writing = new ReentrantLock();

    FrameWriter(Transport transport) {
        this.transport = transport;
    }

    /**
     * Sends a frame and the file descriptors that it announces.
     *
     * @return false if the turn did not come in time; nothing was sent then
     */
    boolean write(Frame frame, List<PassedDescriptor> descriptors, Deadline deadline)
            throws IOException, InterruptedException {
        if (!writing.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            frame.writeTo(transport.output());
            if (!descriptors.isEmpty()) {
                transport.sendDescriptors(descriptors);
            }
            return true;
        } finally {
            writing.unlock();
        }
    }
}
