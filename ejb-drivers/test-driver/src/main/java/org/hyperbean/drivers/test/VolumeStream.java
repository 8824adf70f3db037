package org.hyperbean.drivers.test;

import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A client's way through a part of a volume's contents, in one direction.
 *
 * <p>The stream's own thread for that direction reads or writes; nothing waits, so that {@link #close} has nothing to
 * end.
 */
final class VolumeStream implements DataStream {
    private static final int ENOSPC = 28;

    private final VolumeContents contents;
    private final long end;
    private long position;

    /**
     * A stream at the beginning of its part.
     *
     * @param end behind the last byte
     */
    VolumeStream(VolumeContents contents, long begin, long end) {
        this.contents = contents;
        this.position = begin;
        this.end = end;
    }

    /** The error of a write for which there is no room. */
    static LibvirtException noSpace() {
        return LibvirtException.systemError(ErrorDomain.STREAMS, ENOSPC, "cannot write to stream");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (position >= end) {
            return -1;
        }
        int count = contents.read(position, buffer, offset, (int) Math.min(length, end - position));
        position += count;
        return count;
    }

    @Override
    public long readHole() {
        long hole = position < end ? contents.holeAt(position, end) : 0;
        position += hole;
        return hole;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        require(length);
        for (int done = 0; done < length; ) {
            int count = contents.write(position, buffer, offset + done, length - done);
            position += count;
            done += count;
        }
    }

    @Override
    public void writeHole(long length) {
        require(length);
        for (long left = length; left > 0; ) {
            long count = contents.clear(position, left);
            position += count;
            left -= count;
        }
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}

    private void require(long length) {
        if (length > end - position) {
            throw noSpace();
        }
    }
}
