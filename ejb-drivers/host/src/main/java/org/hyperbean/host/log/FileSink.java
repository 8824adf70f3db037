package org.hyperbean.host.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.LogRecord;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;

/**
 * Appends to a file that only its owner reads. Each record is one write, so records of several threads do not mix. The
 * file is written as a stream: a channel would be closed for everybody when one of the writing threads is interrupted.
 */
final class FileSink implements LogSink {
    private static final Set<StandardOpenOption> CREATE_OR_APPEND =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final FileOutputStream file;

    private FileSink(FileOutputStream file) {
        this.file = file;
    }

    static FileSink open(Path path) {
        try (FileChannel _ = FileChannel.open(path, CREATE_OR_APPEND, OWNER_ONLY)) {
            return new FileSink(new FileOutputStream(path.toFile(), true));
        } catch (IOException e) {
            String message = "failed to open " + path + ": " + SystemErrors.reason(e);
            throw LibvirtException.systemError(ErrorDomain.NONE, SystemErrors.number(e), message)
                    .causedBy(e);
        }
    }

    @Override
    public void write(LogRecord entry) {
        try {
            file.write(LogLine.of(entry).getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // lost, see LogSink
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException _) {
            // nothing is buffered here
        }
    }
}
