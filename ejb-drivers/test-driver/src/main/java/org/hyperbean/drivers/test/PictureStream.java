package org.hyperbean.drivers.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.hyperbean.driver.DataStream;

/** A picture on its way to a client. */
final class PictureStream implements DataStream {
    private final ByteArrayInputStream left;

    PictureStream(byte[] picture) {
        left = new ByteArrayInputStream(picture);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return left.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        throw new IOException("a picture of a screen cannot be written to");
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
