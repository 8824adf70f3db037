package org.hyperbean.host;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.PassedDescriptor;

/** A file descriptor that this process has opened or received. Programs that the process starts do not inherit it. */
public final class OwnedDescriptor implements PassedDescriptor {
    private static final System.Logger LOG = System.getLogger(OwnedDescriptor.class.getName());

    private static final int CLOSE_ON_EXEC = 02000000;
    private static final int UNIX_FAMILY = 1;
    private static final int STREAM_SOCKET = 1;

    private final int number;
    private final AtomicBoolean closed = new AtomicBoolean();

    OwnedDescriptor(int number) {
        this.number = number;
    }

    /** How a file is opened; numbers are those of open(2). */
    public enum Access {
        READ(0),
        WRITE(1),
        READ_WRITE(2);

        private final int flag;

        Access(int flag) {
            this.flag = flag;
        }
    }

    /** Opens a file that exists. */
    public static OwnedDescriptor open(Path file, Access access) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file.toString());
            return new OwnedDescriptor((int) NativeCalls.OPEN.call(path, access.flag | CLOSE_ON_EXEC));
        }
    }

    /** Two unix stream sockets that are connected with each other. */
    public static List<OwnedDescriptor> socketPair() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(JAVA_INT, 2);
            NativeCalls.SOCKET_PAIR.call(UNIX_FAMILY, STREAM_SOCKET | CLOSE_ON_EXEC, 0, pair);
            return List.of(
                    new OwnedDescriptor(pair.getAtIndex(JAVA_INT, 0)),
                    new OwnedDescriptor(pair.getAtIndex(JAVA_INT, 1)));
        }
    }

    @Override
    public int number() {
        if (closed.get()) {
            throw new IllegalStateException(this + " is closed");
        }
        return number;
    }

    /**
     * The name under which this process can open the same file again, with a position of its own. Sockets cannot be
     * opened so.
     */
    public Path path() {
        return Path.of("/proc/self/fd", Integer.toString(number()));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                NativeCalls.CLOSE.call(number);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, this + " was not closed cleanly", e);
            }
        }
    }

    @Override
    public String toString() {
        return "descriptor " + number;
    }
}
