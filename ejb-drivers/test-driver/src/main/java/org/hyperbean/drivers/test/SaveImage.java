package org.hyperbean.drivers.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/**
 * A file that a domain of the test driver was put to, in the form of libvirt's test driver: a mark, the length of the
 * document as an integer of this machine, and the document.
 */
record SaveImage(String path) {
    private static final byte[] MARK = "TestGuestMagic\0".getBytes(StandardCharsets.US_ASCII);

    /** The longest document that is read; longer ones are written all the same. */
    private static final int LONGEST = 8192;

    private static final int FILE_TYPE = 0xF000;
    private static final int PIPE = 0x1000;

    /**
     * What is said of the domain.
     *
     * @throws LibvirtException system error: the file cannot be read or ends too early; internal error: it is no image
     */
    DomainDocument read() {
        try (InputStream in = open()) {
            byte[] mark = bytes(in, MARK.length, "incomplete save header in '%s'");
            if (!Arrays.equals(mark, MARK)) {
                throw TestErrors.internal("mismatched header magic");
            }
            int length = integer(bytes(in, Integer.BYTES, "failed to read metadata length in '%s'"))
                    .getInt();
            if (length < 1 || length > LONGEST) {
                throw TestErrors.internal("length of metadata out of range");
            }
            return TestDocuments.saved(text(bytes(in, length, "incomplete metadata in '%s'")));
        } catch (IOException e) {
            throw failed("cannot read domain image '%s'".formatted(path), e);
        }
    }

    /**
     * Writes a domain's document. After a failure the file is gone.
     *
     * @throws LibvirtException system error
     */
    void write(DomainDocument document) {
        byte[] text = document.format(FormatOptions.of(FormatOptions.SECURE)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer image = integer(new byte[MARK.length + Integer.BYTES + text.length])
                .put(MARK)
                .putInt(text.length)
                .put(text)
                .flip();
        String what = "saving domain '%s' to '%s': ".formatted(document.name(), path);
        try {
            write(image, what + "open failed", what + "write failed");
        } catch (LibvirtException e) {
            remove();
            throw e;
        }
    }

    /**
     * Writes what stands for the memory of a guest: the mark alone.
     *
     * @param name the domain's name
     */
    void dump(String name) {
        String what = "domain '%s' coredump: ".formatted(name);
        write(ByteBuffer.wrap(MARK), what + "failed to open " + path, what + "failed to write header to " + path);
    }

    private void write(ByteBuffer bytes, String openFailed, String writeFailed) {
        String step = openFailed;
        try {
            refusePipe();
            try (ByteChannel out = Files.newByteChannel(
                    Path.of(path),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                step = writeFailed;
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw failed(step, e);
        }
    }

    private InputStream open() throws IOException {
        refusePipe();
        return Files.newInputStream(Path.of(path));
    }

    /** Opening a pipe would wait for whoever has its other end. */
    private void refusePipe() throws IOException {
        Path file = Path.of(path);
        if (Files.exists(file) && ((int) Files.getAttribute(file, "unix:mode") & FILE_TYPE) == PIPE) {
            throw new FileSystemException(path, null, "No such device or address");
        }
    }

    /** Some bytes of the file; libvirt reports a file that ends too early as a failure without a reason. */
    private byte[] bytes(InputStream in, int count, String failure) {
        String what = failure.formatted(path);
        try {
            byte[] read = in.readNBytes(count);
            if (read.length < count) {
                throw LibvirtException.systemError(ErrorDomain.TEST, 0, what + ": Success");
            }
            return read;
        } catch (IOException e) {
            throw failed(what, e);
        }
    }

    private void remove() {
        try {
            if (Files.isRegularFile(Path.of(path), LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(Path.of(path));
            }
        } catch (IOException _) {
            // The failure that came before is the one to report.
        }
    }

    private static ByteBuffer integer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** The document ends at a zero byte, if there is one. */
    private static String text(byte[] document) {
        int end = 0;
        while (end < document.length && document[end] != 0) {
            end++;
        }
        return new String(document, 0, end, StandardCharsets.UTF_8);
    }

    private static LibvirtException failed(String what, IOException e) {
        return LibvirtException.systemError(
                        ErrorDomain.TEST, SystemErrors.number(e), what + ": " + SystemErrors.reason(e))
                .causedBy(e);
    }
}
