package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.host.AtomicFile;

/**
 * The numbers of running domains: never the same twice between two boots of the host, whatever becomes of the daemon.
 * {@code giving} guards the last number given.
 */
final class GuestIds {
    private final Path file;
    private final ReentrantLock giving = new ReentrantLock();
    private int last;

    GuestIds(Path file) throws IOException {
        this.file = file;
        this.last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    int next() throws IOException {
        giving.lock();
        try {
            last++;
            AtomicFile.replace(file, Integer.toString(last).getBytes(StandardCharsets.US_ASCII));
            return last;
        } finally {
            giving.unlock();
        }
    }
}
