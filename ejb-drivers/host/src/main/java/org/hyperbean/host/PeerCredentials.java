package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SocketChannel;

/**
 * Who is at the other end of a unix socket, as the kernel saw it when the peer connected.
 *
 * <p>The JDK tells names only and no process, so the kernel is asked by the socket's descriptor.
 */
public record PeerCredentials(long pid, int userId, int groupId) {
    private static final int SOCKET_LEVEL = 1;
    private static final int PEER_CREDENTIALS = 17;
    private static final int SIZE = 12;

    /** Asks for the peer of a connected unix socket. */
    public static PeerCredentials of(SocketChannel channel) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credentials = arena.allocate(SIZE, Integer.BYTES);
            MemorySegment length = arena.allocateFrom(JAVA_INT, SIZE);
            NativeCalls.GET_SOCKET_OPTION.call(
                    ChannelDescriptor.of(channel), SOCKET_LEVEL, PEER_CREDENTIALS, credentials, length);
            return new PeerCredentials(
                    credentials.getAtIndex(JAVA_INT, 0),
                    credentials.getAtIndex(JAVA_INT, 1),
                    credentials.getAtIndex(JAVA_INT, 2));
        }
    }

    /** What the peers of this process see of it. */
    public static PeerCredentials ofThisProcess() {
        try {
            return new PeerCredentials(ProcessHandle.current().pid(), (int) NativeCalls.GET_USER.call(), (int)
                    NativeCalls.GET_GROUP.call());
        } catch (IOException e) {
            throw new IllegalStateException("these calls cannot fail", e);
        }
    }
}
