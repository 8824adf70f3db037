package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Single messages to unix sockets of the datagram kind, which the JDK does not know. */
public final class Datagrams {
    private static final short UNIX = 1;
    /** A datagram socket whose calls never wait. */
    private static final int DATAGRAM_NONBLOCKING = 2 | 0x800;

    private static final int PATH_OFFSET = 2;
    private static final int PATH_MAX = 107;

    private Datagrams() {}

    /**
     * Sends a message if the receiver is there and takes it at once.
     *
     * @return whether it did
     */
    public static boolean send(Path socket, byte[] message) {
        byte[] path = socket.toString().getBytes(StandardCharsets.UTF_8);
        if (path.length > PATH_MAX) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(PATH_OFFSET + path.length + 1L, Short.BYTES);
            address.set(JAVA_SHORT, 0, UNIX);
            MemorySegment.copy(path, 0, address, JAVA_BYTE, PATH_OFFSET, path.length);
            int descriptor = (int) NativeCalls.SOCKET.call((int) UNIX, DATAGRAM_NONBLOCKING, 0);
            try {
                NativeCalls.CONNECT.call(descriptor, address, (int) address.byteSize());
                NativeCalls.WRITE.call(descriptor, arena.allocateFrom(JAVA_BYTE, message), (long) message.length);
            } finally {
                NativeCalls.CLOSE.call(descriptor);
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
