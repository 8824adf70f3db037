package org.hyperbean.rpc.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.hyperbean.rpc.protocol.Frame;

/**
 * Copies between files and the streams of calls with the sparse flag, so that holes stay holes: those of a volume that
 * is downloaded, and whole blocks of zero bytes in a file that is uploaded.
 */
public final class SparseCopy {
    /** What a file system keeps as a hole at least. */
    private static final int BLOCK = 4096;

    private SparseCopy() {}

    /**
     * Writes what a stream brings, from the file's position on, and cuts the file there. The stream is left to be
     * finished.
     *
     * @return how many bytes there were, holes included
     */
    public static long download(ClientStream stream, FileChannel target) throws IOException {
        long start = target.position();
        for (Optional<StreamRun> run = stream.receive(); run.isPresent(); run = stream.receive()) {
            switch (run.get()) {
                case StreamRun.Data(ByteBuffer bytes) -> {
                    while (bytes.hasRemaining()) {
                        target.write(bytes);
                    }
                }
                case StreamRun.Hole(long length) -> target.position(target.position() + length);
            }
        }
        long end = target.position();
        target.truncate(end);
        if (target.size() < end) {
            // a hole at the end is there when the byte behind it is
            target.write(ByteBuffer.allocate(1), end - 1);
        }
        return end - start;
    }

    /**
     * Sends a file from its position to its end. The stream is left to be finished.
     *
     * @return how many bytes there were, holes included
     */
    public static long upload(FileChannel source, ClientStream stream) throws IOException {
        long sent = 0;
        long hole = 0;
        ByteBuffer buffer = ByteBuffer.allocate(Frame.STREAM_DATA_MAX / BLOCK * BLOCK);
        while (source.read(buffer.clear()) >= 0) {
            byte[] bytes = buffer.array();
            for (int at = 0; at < buffer.position(); ) {
                int end = endOfRun(bytes, at, buffer.position());
                if (isZero(bytes, at, Math.min(end, at + BLOCK))) {
                    hole += end - at;
                } else {
                    sendHole(stream, hole);
                    hole = 0;
                    stream.output().write(bytes, at, end - at);
                }
                sent += end - at;
                at = end;
            }
        }
        sendHole(stream, hole);
        return sent;
    }

    private static void sendHole(ClientStream stream, long length) {
        if (length > 0) {
            stream.writeHole(length);
        }
    }

    /** Where the blocks end that are all zero, or all not, as the first one is. */
    private static int endOfRun(byte[] bytes, int start, int end) {
        boolean zero = isZero(bytes, start, Math.min(end, start + BLOCK));
        int at = start;
        while (at < end && isZero(bytes, at, Math.min(end, at + BLOCK)) == zero) {
            at = Math.min(end, at + BLOCK);
        }
        return at;
    }

    private static boolean isZero(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
