package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.hyperbean.driver.DataStream;

/** A console that gives back what it gets. */
final class EchoStream implements DataStream {
    private static final int ROOM = 1 << 16;

    final CountDownLatch closed = new CountDownLatch(1);
    private final PipedOutputStream in = new PipedOutputStream();
    private final PipedInputStream out;

    EchoStream() {
        try {
            out = new PipedInputStream(in, ROOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return out.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        in.write(buffer, offset, length);
        in.flush();
    }

    @Override
    public void finish() throws IOException {
        in.close();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            in.close();
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
