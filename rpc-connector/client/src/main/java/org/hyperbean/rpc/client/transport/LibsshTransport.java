package org.hyperbean.rpc.client.transport;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;

/** A command at the far end of an ssh connection that passes bytes on to a daemon. */
final class LibsshTransport implements Transport {
    /** How much of the command's complaints is kept for a message. */
    private static final int COMPLAINTS_MAX = 4096;

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final SshClient client;
    private final ChannelExec channel;
    private final Complaints complaints = new Complaints();
    private final String peer;

    /** Over a command that is not running yet. */
    LibsshTransport(SshClient client, ChannelExec channel, String peer) {
        this.client = client;
        this.channel = channel;
        this.peer = peer;
        channel.setErr(complaints);
    }

    /** Runs the command. */
    void start(Deadline deadline) throws IOException {
        channel.open().verify(deadline.remaining());
    }

    @Override
    public InputStream input() {
        return new Hearing(channel.getInvertedOut());
    }

    @Override
    public OutputStream output() {
        return new Telling(channel.getInvertedIn());
    }

    @Override
    public String peer() {
        return peer;
    }

    @Override
    public void close() {
        channel.close(true);
        client.close(true);
    }

    /** The end of the command's output, with what it said last. */
    private final class Hearing extends FilterInputStream {
        Hearing(InputStream output) {
            super(output);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count < 0) {
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), LAST_WORDS.toMillis());
                throw new IOException(complaints.text() + ": Connection reset by peer");
            }
            return count;
        }
    }

    /** Keeps nothing back: the library sends what is flushed. */
    private static final class Telling extends FilterOutputStream {
        Telling(OutputStream input) {
            super(input);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    /** Takes what a command says on its standard error and keeps the beginning; synchronized in itself. */
    private static final class Complaints extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, Math.clamp(COMPLAINTS_MAX - kept.size(), 0, length));
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8).strip();
        }
    }
}
