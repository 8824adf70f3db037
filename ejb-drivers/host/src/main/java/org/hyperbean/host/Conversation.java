package org.hyperbean.host;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A running program whose standard input and output carry a conversation. Closing it ends the program and whatever it
 * started, and with them both directions.
 *
 * <p>Threads: one may read while another writes; a platform thread collects what the program says on its standard
 * error.
 */
public final class Conversation implements Closeable {
    /** More than the complaints of any program; one that goes on complaining is ended. */
    private static final int ERRORS_MAX = 1024 * 1024;

    private final Process process;
    private final CommandOutput errors;
    private final InputStream input;
    private final OutputStream output;

    Conversation(Process process) {
        this.process = process;
        this.errors = new CommandOutput(process, process.getErrorStream(), ERRORS_MAX, "errors");
        this.input = new Hearing(process.getInputStream());
        this.output = new Telling(process.getOutputStream());
    }

    /** What the program says. Its end is reported as a failure that quotes the program's standard error. */
    public InputStream input() {
        return input;
    }

    /** What the program is told; every write arrives at once. */
    public OutputStream output() {
        return output;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** The program is gone, or goes: it has closed its output or its input. */
    private IOException gone() {
        try {
            errors.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new IOException(errors.text().strip() + ": Connection reset by peer");
    }

    private final class Hearing extends FilterInputStream {
        Hearing(InputStream pipe) {
            super(pipe);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            read(single, 0, 1);
            return Byte.toUnsignedInt(single[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count < 0) {
                throw gone();
            }
            return count;
        }
    }

    private final class Telling extends FilterOutputStream {
        Telling(OutputStream pipe) {
            super(pipe);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
                out.flush();
            } catch (IOException e) {
                IOException gone = gone();
                gone.initCause(e);
                throw gone;
            }
        }
    }
}
