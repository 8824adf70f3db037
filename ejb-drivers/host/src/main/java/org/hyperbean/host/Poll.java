package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Waiting for a descriptor, or for an event counter that calls the waiter away. For one thread. */
final class Poll implements AutoCloseable {
    private static final short IN = 1;
    private static final short OUT = 4;
    private static final short ERROR = 8;
    private static final short HANG_UP = 16;
    private static final int FOR_EVER = -1;

    /** {@code struct pollfd}: int fd, short events, short revents. */
    private static final long ENTRY = 8;

    private static final long EVENTS = 4;
    private static final long RESULT = 6;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment entries = arena.allocate(2 * ENTRY, ENTRY);
    private final MemorySegment counter = arena.allocate(ValueLayout.JAVA_LONG);
    private final int wake;

    Poll(int descriptor, int wake) {
        this.wake = wake;
        entries.set(JAVA_INT, 0, descriptor);
        entries.set(JAVA_INT, ENTRY, wake);
        entries.set(JAVA_SHORT, ENTRY + EVENTS, IN);
    }

    void await(boolean wantsRead, boolean wantsWrite) throws IOException {
        entries.set(JAVA_SHORT, EVENTS, (short) ((wantsRead ? IN : 0) | (wantsWrite ? OUT : 0)));
        try {
            NativeCalls.POLL.call(entries, 2L, FOR_EVER);
        } catch (NativeCalls.Failure e) {
            if (e.number() != NativeCalls.INTERRUPTED) {
                throw e;
            }
            entries.set(JAVA_SHORT, RESULT, (short) 0);
            return;
        }
        if (entries.get(JAVA_SHORT, ENTRY + RESULT) != 0) {
            NativeCalls.READ.call(wake, counter, (long) Long.BYTES);
        }
    }

    boolean isReadable() {
        return has(IN);
    }

    boolean isWritable() {
        return has(OUT);
    }

    boolean isHungUp() {
        return has((short) (HANG_UP | ERROR));
    }

    private boolean has(short bits) {
        return (entries.get(JAVA_SHORT, RESULT) & bits) != 0;
    }

    @Override
    public void close() {
        arena.close();
    }
}
