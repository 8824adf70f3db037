package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveImageTest {
    private static final String DOMAIN = """
            <domain type='test'>
              <name>web</name>
              <uuid>8a64b0c2-6e5e-4f5b-9d7c-0d9a5b8c1e2f</uuid>
              <memory>8192</memory>
              <os><type>hvm</type></os>
            </domain>
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("web.img");
        SaveImage image = new SaveImage(file.toString());

        image.write(TestDocuments.image(DOMAIN));

        assertThat(image.read()).isEqualTo(TestDocuments.image(DOMAIN));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesAnAbsurdLengthWithoutReadingOn() throws IOException {
        assertThatThrownBy(() -> image(Integer.MAX_VALUE).read())
                .isInstanceOf(LibvirtException.class)
                .hasMessage("internal error: length of metadata out of range");
        assertThatThrownBy(() -> image(0).read()).hasMessage("internal error: length of metadata out of range");
    }

    @Test
    void tellsOfAFileThatEndsTooEarly() throws IOException {
        SaveImage image = image(100);

        assertThatThrownBy(image::read).hasMessage("incomplete metadata in '%s': Success", image.path());
    }

    @Test
    void leavesNoFileBehindThatCannotBeWritten() {
        Path file = folder.resolve("missing/web.img");
        SaveImage image = new SaveImage(file.toString());

        assertThatThrownBy(() -> image.write(TestDocuments.image(DOMAIN)))
                .hasMessage("saving domain 'web' to '%s': open failed: No such file or directory", file);
    }

    /** An image with nothing behind the length of its document. */
    private SaveImage image(int length) throws IOException {
        Path file = folder.resolve("cut.img");
        byte[] mark = "TestGuestMagic\0".getBytes(StandardCharsets.US_ASCII);
        Files.write(
                file,
                ByteBuffer.allocate(mark.length + Integer.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .put(mark)
                        .putInt(length)
                        .array());
        return new SaveImage(file.toString());
    }
}
