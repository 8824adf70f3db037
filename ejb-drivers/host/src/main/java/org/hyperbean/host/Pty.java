package org.hyperbean.host;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.hyperbean.driver.DataStream;

/**
 * The near end of a pseudo terminal as a stream of raw bytes. The terminal is opened so that it never becomes the
 * daemon's controlling terminal: its end would otherwise hang the daemon up.
 *
 * <p>Threads: one platform thread waits in poll(2) and moves bytes between the terminal and the two buffers; it alone
 * touches the terminal's descriptor and closes it at its end. Callers only touch the buffers, under {@code lock}, and
 * wait on {@code changed}; virtual threads may do so. After a change that the pump has to know of, a caller adds to the
 * event counter {@code wake}, which ends the poll.
 */
public final class Pty implements DataStream {
    private static final int OPEN_READ_WRITE = 2;
    private static final int OPEN_NO_CONTROLLING_TERMINAL = 0400;
    private static final int NON_BLOCKING = 04000;
    private static final int CLOSE_ON_EXEC = 02000000;

    private final int terminal;
    private final int wake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ByteRing fromTerminal = new ByteRing();
    private final ByteRing toTerminal = new ByteRing();
    private boolean finished;
    private boolean closed;
    private boolean ended;

    private Pty(int terminal, int wake) {
        this.terminal = terminal;
        this.wake = wake;
    }

    /** Opens the terminal, such as {@code /dev/pts/3}. */
    public static Pty open(Path path) throws IOException {
        int terminal = openTerminal(path);
        try {
            int wake = (int) NativeCalls.EVENT_COUNTER.call(0, NON_BLOCKING | CLOSE_ON_EXEC);
            Pty pty = new Pty(terminal, wake);
            Thread.ofPlatform().daemon().name("pty-" + path).start(pty::pump);
            return pty;
        } catch (IOException | RuntimeException e) {
            NativeCalls.CLOSE.call(terminal);
            throw e;
        }
    }

    private static int openTerminal(Path path) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int flags = OPEN_READ_WRITE | OPEN_NO_CONTROLLING_TERMINAL | NON_BLOCKING | CLOSE_ON_EXEC;
            return (int) NativeCalls.OPEN.call(arena.allocateFrom(path.toString()), flags);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        lock.lock();
        try {
            awaitWhile(fromTerminal::isEmpty);
            if (closed || fromTerminal.isEmpty()) {
                return -1;
            }
            boolean wasFull = fromTerminal.isFull();
            int n = fromTerminal.get(buffer, offset, length);
            if (wasFull) {
                wakePump();
            }
            return n;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        lock.lock();
        try {
            int done = 0;
            while (done < length) {
                checkWritable();
                int n = toTerminal.put(buffer, offset + done, length - done);
                done += n;
                wakePump();
                awaitWhile(toTerminal::isFull);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void finish() throws IOException {
        lock.lock();
        try {
            finished = true;
            awaitWhile(() -> !toTerminal.isEmpty());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                changed.signalAll();
                wakePump();
            }
        } finally {
            lock.unlock();
        }
    }

    private void checkWritable() throws IOException {
        if (closed || ended || finished) {
            throw new IOException("the console is closed");
        }
    }

    /** Under the lock: waits as long as the condition holds and the terminal is open. */
    private void awaitWhile(BooleanSupplier condition) throws IOException {
        try {
            while (condition.getAsBoolean() && !closed && !ended) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at the console", e);
        }
    }

    /** Under the lock, while the pump still holds its descriptors. */
    private void wakePump() {
        if (ended) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            NativeCalls.WRITE.call(wake, arena.allocateFrom(ValueLayout.JAVA_LONG, 1L), (long) Long.BYTES);
        } catch (IOException e) {
            throw new IllegalStateException("the console's pump cannot be woken", e);
        }
    }

    private void pump() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(ByteRing.CAPACITY);
            try (Poll poll = new Poll(terminal, wake)) {
                while (step(poll, buffer)) {}
            }
        } catch (IOException e) {
            System.getLogger(Pty.class.getName()).log(System.Logger.Level.DEBUG, "console ended", e);
        } finally {
            end();
        }
    }

    /** Waits for one thing to do and does it; tells whether there will be more. */
    private boolean step(Poll poll, MemorySegment buffer) throws IOException {
        boolean wantsRead;
        boolean wantsWrite;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            wantsRead = !fromTerminal.isFull();
            wantsWrite = !toTerminal.isEmpty();
        } finally {
            lock.unlock();
        }
        poll.await(wantsRead, wantsWrite);
        lock.lock();
        try {
            if (poll.isReadable()) {
                fromTerminal.fill(space -> transfer(NativeCalls.READ, buffer.asSlice(0, space)), buffer);
            }
            if (poll.isWritable()) {
                toTerminal.drain(slice -> transfer(NativeCalls.WRITE, slice), buffer);
            }
            changed.signalAll();
            return !poll.isHungUp();
        } finally {
            lock.unlock();
        }
    }

    private int transfer(NativeCalls call, MemorySegment bytes) throws IOException {
        try {
            return (int) call.call(terminal, bytes, bytes.byteSize());
        } catch (NativeCalls.Failure e) {
            if (e.number() == NativeCalls.TRY_AGAIN) {
                return 0;
            }
            throw e;
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
            NativeCalls.CLOSE.call(terminal);
            NativeCalls.CLOSE.call(wake);
        } catch (IOException e) {
            System.getLogger(Pty.class.getName()).log(System.Logger.Level.DEBUG, "console not closed", e);
        } finally {
            lock.unlock();
        }
    }
}
