package org.hyperbean.rpc.client;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.rpc.protocol.Frame;

/**
 * Sends frames whole, one after the other, for any number of threads: {@code writing} guards the output. A thread waits
 * for its turn until its deadline. A write itself ends when the peer takes the bytes or the transport is closed, which
 * keepalive does to a peer that stands still.
 */
final class FrameWriter {
    private final OutputStream output;
    private final ReentrantLock writing = new ReentrantLock();

    FrameWriter(OutputStream output) {
        this.output = output;
    }

    /**
     * Sends a frame.
     *
     * @return false if the turn did not come in time; nothing was sent then
     */
    boolean write(Frame frame, Duration deadline) throws IOException, InterruptedException {
        if (!writing.tryLock(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            frame.writeTo(output);
            return true;
        } finally {
            writing.unlock();
        }
    }
}
