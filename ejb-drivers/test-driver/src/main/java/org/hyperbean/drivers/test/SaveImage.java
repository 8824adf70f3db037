package org.hyperbean.drivers.test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 * A file with a saved domain, in the reference's form: 15 bytes of magic, the length of the document in four bytes of
 * the host's order, the document. A guest in memory has no memory to keep.
 */
record SaveImage(Path file) {
    private static final byte[] MAGIC = "TestGuestMagic\0".getBytes(StandardCharsets.US_ASCII);

    /** The longest document that is read, in bytes; longer ones are written all the same. */
    private static final int DOCUMENT_MAX = 8192;

    private static final Set<StandardOpenOption> OVERWRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    /** The file of a name; one that is not absolute begins at the root, where daemons are at home. */
    static SaveImage of(String name) {
        return new SaveImage(Path.of("/").resolve(name));
    }

    /**
     * Reads the document.
     *
     * @throws LibvirtException system error: the file cannot be read or ends too early; internal error: it is no image
     */
    DomainDocument read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = header(in);
            if (magic.length < MAGIC.length) {
                throw endsEarly("incomplete save header");
            }
            if (!Arrays.equals(magic, MAGIC)) {
                throw TestErrors.internal("mismatched header magic");
            }
            byte[] length = in.readNBytes(Integer.BYTES);
            if (length.length < Integer.BYTES) {
                throw endsEarly("failed to read metadata length");
            }
            int size = ByteBuffer.wrap(length).order(ByteOrder.nativeOrder()).getInt();
            if (size < 1 || size > DOCUMENT_MAX) {
                throw TestErrors.internal("length of metadata out of range");
            }
            byte[] document = in.readNBytes(size);
            if (document.length < size) {
                throw endsEarly("incomplete metadata");
            }
            return TestDocuments.domain(text(document));
        } catch (IOException e) {
            throw failure("cannot read domain image '" + file + "'", e);
        }
    }

    /** Writes a domain; a file that could not be written as a whole is removed. */
    void write(DomainDocument document, String name) {
        byte[] text = document.format(FormatOptions.STATUS).getBytes(StandardCharsets.UTF_8);
        ByteBuffer image = ByteBuffer.allocate(MAGIC.length + Integer.BYTES + text.length)
                .order(ByteOrder.nativeOrder())
                .put(MAGIC)
                .putInt(text.length)
                .put(text)
                .flip();
        write(
                image,
                "saving domain '%s' to '%s': open failed".formatted(name, file),
                "saving domain '%s' to '%s': write failed".formatted(name, file));
    }

    /** Writes a dump: the reference leaves it at the magic. */
    void writeDump(String name) {
        write(
                ByteBuffer.wrap(MAGIC),
                "domain '%s' coredump: failed to open %s".formatted(name, file),
                "domain '%s' coredump: failed to write header to %s".formatted(name, file));
    }

    private void write(ByteBuffer bytes, String openFailed, String writeFailed) {
        SeekableByteChannel out;
        try {
            out = Files.newByteChannel(
                    file,
                    OVERWRITE,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw failure(openFailed, e);
        }
        try (out) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            LibvirtException failure = failure(writeFailed, e);
            try {
                Files.deleteIfExists(file);
            } catch (IOException leftBehind) {
                failure.addSuppressed(leftBehind);
            }
            throw failure;
        }
    }

    private byte[] header(InputStream in) {
        try {
            return in.readNBytes(MAGIC.length);
        } catch (IOException e) {
            // A folder can be opened and not read.
            throw failure("incomplete save header in '" + file + "'", e);
        }
    }

    private static String text(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private LibvirtException endsEarly(String what) {
        return LibvirtException.systemError(ErrorDomain.TEST, 0, what + " in '" + file + "': Success");
    }

    private static LibvirtException failure(String what, IOException e) {
        return LibvirtException.systemError(
                        ErrorDomain.TEST, SystemErrors.number(e), what + ": " + SystemErrors.reason(e))
                .causedBy(e);
    }
}
