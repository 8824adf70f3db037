package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Pty;
import org.hyperbean.host.SystemErrors;

/**
 * The terminals that clients have open: one client for each.
 *
 * <p>Threads: any; {@code opening} makes the look for another client and the entry that follows one step.
 */
final class Consoles {
    private final Map<Path, Session> sessions = new ConcurrentHashMap<>();
    private final ReentrantLock opening = new ReentrantLock();

    /**
     * Opens a terminal.
     *
     * @param force whether a client that has it open loses it
     */
    DataStream open(Path terminal, boolean force) {
        opening.lock();
        try {
            Session before = sessions.get(terminal);
            if (before != null && !force) {
                throw QemuErrors.failed("Active console session exists for this domain");
            }
            if (before != null) {
                before.close();
            }
            Session session = new Session(terminal, Pty.open(terminal));
            sessions.put(terminal, session);
            return session;
        } catch (IOException e) {
            String text = "Unable to open stream for '" + terminal + "': " + SystemErrors.reason(e);
            throw LibvirtException.systemError(ErrorDomain.STREAMS, SystemErrors.number(e), text)
                    .causedBy(e);
        } finally {
            opening.unlock();
        }
    }

    private final class Session implements DataStream {
        private final Path terminal;
        private final Pty pty;

        Session(Path terminal, Pty pty) {
            this.terminal = terminal;
            this.pty = pty;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return pty.read(buffer, offset, length);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            pty.write(buffer, offset, length);
        }

        @Override
        public void finish() throws IOException {
            pty.finish();
        }

        @Override
        public void close() {
            pty.close();
            sessions.remove(terminal, this);
        }
    }
}
