package org.hyperbean.drivers.test;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.hyperbean.driver.Screenshot;

/**
 * The picture of every guest's screen. Where libvirt is installed it is the one that its test driver sends; elsewhere
 * it is an empty screen of the same size.
 */
final class TestPattern {
    private static final Path INSTALLED = Path.of("/usr/share/libvirt/test-screenshot.png");
    private static final long LARGEST = 1 << 20;
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 832;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS_PER_PIXEL = 8;
    private static final byte GRAY_SCALE = 0;

    private TestPattern() {}

    static Screenshot screenshot() {
        return new Screenshot("image/png", new PictureStream(contents()));
    }

    private static byte[] contents() {
        try {
            return Files.isRegularFile(INSTALLED) && Files.size(INSTALLED) <= LARGEST
                    ? Files.readAllBytes(INSTALLED)
                    : empty();
        } catch (IOException _) {
            return empty();
        }
    }

    /** A black screen in the portable network graphics format (RFC 2083). */
    static byte[] empty() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            // Method of compression, of filtering and of interlacing are 0.
            byte[] header = ByteBuffer.allocate(13)
                    .putInt(WIDTH)
                    .putInt(HEIGHT)
                    .put(BITS_PER_PIXEL)
                    .put(GRAY_SCALE)
                    .array();
            chunk(out, "IHDR", header);
            chunk(out, "IDAT", pixels());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pixels() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            // A byte before each row says how it is filtered.
            out.write(new byte[HEIGHT * (1 + WIDTH)]);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
