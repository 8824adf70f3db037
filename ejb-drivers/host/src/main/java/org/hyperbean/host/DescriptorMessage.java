package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The memory of a {@code struct msghdr} for one byte of data with one file descriptor beside it, and the two calls that
 * take it. Neither waits. Layouts are those of Linux on 64 bits. For one thread.
 */
final class DescriptorMessage implements AutoCloseable {
    private static final int DO_NOT_WAIT = 0x40;
    private static final int NO_SIGNAL = 0x4000;
    private static final int CLOSE_ON_EXEC = 0x40000000;

    /** {@code struct msghdr}: the places of the fields that are used. */
    private static final long MESSAGE_SIZE = 56;

    private static final long VECTOR = 16;
    private static final long VECTOR_COUNT = 24;
    private static final long CONTROL = 32;
    private static final long CONTROL_LENGTH = 40;

    /** {@code struct iovec}: address and length. */
    private static final long VECTOR_SIZE = 16;

    private static final long VECTOR_LENGTH = 8;

    /** {@code struct cmsghdr}: length, level, type, then the descriptor. */
    private static final long CONTROL_LEVEL = 8;

    private static final long CONTROL_TYPE = 12;
    private static final long DESCRIPTOR = 16;

    /** Room for exactly one descriptor: what a peer sends beyond it the kernel closes. */
    private static final long CONTROL_SIZE = 20;

    private static final int SOCKET_LEVEL = 1;
    private static final int RIGHTS = 1;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment message = arena.allocate(MESSAGE_SIZE, Long.BYTES);
    private final MemorySegment control = arena.allocate(CONTROL_SIZE, Long.BYTES);

    DescriptorMessage() {
        MemorySegment vector = arena.allocate(VECTOR_SIZE, Long.BYTES);
        vector.set(ADDRESS, 0, arena.allocate(JAVA_BYTE));
        vector.set(JAVA_LONG, VECTOR_LENGTH, 1);
        message.set(ADDRESS, VECTOR, vector);
        message.set(JAVA_LONG, VECTOR_COUNT, 1);
        message.set(ADDRESS, CONTROL, control);
    }

    /** Sends a zero byte and a descriptor. Answers whether there was room for them. */
    boolean send(int socket, int descriptor) throws IOException {
        message.set(JAVA_LONG, CONTROL_LENGTH, CONTROL_SIZE);
        control.set(JAVA_LONG, 0, CONTROL_SIZE);
        control.set(JAVA_INT, CONTROL_LEVEL, SOCKET_LEVEL);
        control.set(JAVA_INT, CONTROL_TYPE, RIGHTS);
        control.set(JAVA_INT, DESCRIPTOR, descriptor);
        return transfer(NativeCalls.SEND_MESSAGE, socket, DO_NOT_WAIT | NO_SIGNAL)
                .isPresent();
    }

    /**
     * Receives a byte and its descriptor.
     *
     * @return empty if nothing is there yet
     * @throws EOFException if the peer has ended the connection
     * @throws IOException if the byte came without a descriptor
     */
    Optional<OwnedDescriptor> receive(int socket) throws IOException {
        message.set(JAVA_LONG, CONTROL_LENGTH, CONTROL_SIZE);
        OptionalInt count = transfer(NativeCalls.RECEIVE_MESSAGE, socket, DO_NOT_WAIT | CLOSE_ON_EXEC);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        if (count.getAsInt() == 0) {
            throw new EOFException("end of file instead of a descriptor");
        }
        if (message.get(JAVA_LONG, CONTROL_LENGTH) < CONTROL_SIZE || control.get(JAVA_INT, CONTROL_TYPE) != RIGHTS) {
            throw new IOException("a byte came without its descriptor");
        }
        return Optional.of(new OwnedDescriptor(control.get(JAVA_INT, DESCRIPTOR)));
    }

    private OptionalInt transfer(NativeCalls call, int socket, int flags) throws IOException {
        try {
            return OptionalInt.of((int) call.call(socket, message, flags));
        } catch (NativeCalls.Failure e) {
            if (e.number() == NativeCalls.TRY_AGAIN || e.number() == NativeCalls.INTERRUPTED) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
