package org.hyperbean.drivers.test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hyperbean.driver.DataStream;

/**
 * A client's end of a line to a guest.
 *
 * <p>One thread reads, another writes, any one hangs up or closes. {@code lock} guards {@code waiting}, what the guest
 * has said and nobody has read, and {@code ended}. As on a serial line, what does not fit is lost; so the guest never
 * waits for a client. A reader waits for as long as the client keeps the line open: that is what a console is for.
 */
final class ConsoleStream implements DataStream {
    private static final int WAITING_MOST = 65_536;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TestConsoles.SerialGuest guest;
    private final Consumer<ConsoleStream> atEnd;
    private byte[] waiting = new byte[0];
    private boolean ended;

    ConsoleStream(TestConsoles.SerialGuest guest, Consumer<ConsoleStream> atEnd) {
        this.guest = guest;
        this.atEnd = atEnd;
        ByteArrayOutputStream greeting = new ByteArrayOutputStream();
        guest.greet(greeting);
        say(greeting.toByteArray());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        lock.lock();
        try {
            while (waiting.length == 0 && !ended) {
                changed.await();
            }
            if (waiting.length == 0) {
                return -1;
            }
            int count = Math.min(length, waiting.length);
            System.arraycopy(waiting, 0, buffer, offset, count);
            byte[] rest = new byte[waiting.length - count];
            System.arraycopy(waiting, count, rest, 0, rest.length);
            waiting = rest;
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while a console was read").initCause(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        guest.take(buffer, offset, length, answer);
        say(answer.toByteArray());
    }

    /** Gives the client bytes, as many as fit. */
    void say(byte[] bytes) {
        lock.lock();
        try {
            int count = Math.min(bytes.length, WAITING_MOST - waiting.length);
            if (ended || count == 0) {
                return;
            }
            byte[] more = new byte[waiting.length + count];
            System.arraycopy(waiting, 0, more, 0, waiting.length);
            System.arraycopy(bytes, 0, more, waiting.length, count);
            waiting = more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What was written has reached the guest already. */
    @Override
    public void finish() {}

    /** Ends the line from the guest's side. */
    void hangUp() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        atEnd.accept(this);
    }

    @Override
    public void close() {
        hangUp();
    }
}
