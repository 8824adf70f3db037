package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.hyperbean.driver.DataStream;

/** A file's bytes from a position on. Blocks of zero bytes count as holes, and holes are left out of the file. */
final class FileStream implements DataStream {
    private static final int BLOCK = 4096;

    private final RandomAccessFile file;
    private final long end;
    /** Whether somebody has asked for holes, before which reading stops then. */
    private boolean sparse;

    /**
     * Opens a file.
     *
     * @param length how many bytes to read at most, 0 for all
     */
    FileStream(Path path, long offset, long length) {
        try {
            file = new RandomAccessFile(path.toFile(), "rw");
            file.seek(offset);
            end = length == 0 ? Long.MAX_VALUE : offset + length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int room = (int) Math.min(sparse ? Math.min(length, BLOCK) : length, end - file.getFilePointer());
        return room == 0 ? -1 : file.read(buffer, offset, room);
    }

    @Override
    public long readHole() throws IOException {
        sparse = true;
        byte[] block = new byte[BLOCK];
        long start = file.getFilePointer();
        int count = read(block, 0, BLOCK);
        while (count > 0 && isZero(block, count)) {
            count = read(block, 0, BLOCK);
        }
        long behind = file.getFilePointer() - Math.max(0, count);
        file.seek(behind);
        return behind - start;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        file.write(buffer, offset, length);
    }

    @Override
    public void writeHole(long length) throws IOException {
        file.seek(file.getFilePointer() + length);
    }

    @Override
    public void finish() throws IOException {
        file.setLength(Math.max(file.length(), file.getFilePointer()));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZero(byte[] block, int count) {
        for (int i = 0; i < count; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
