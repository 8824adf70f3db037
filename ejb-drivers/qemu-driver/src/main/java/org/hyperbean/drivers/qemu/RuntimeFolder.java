package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hyperbean.host.AtomicFile;
import org.hyperbean.host.Boot;

/**
 * The folder of what runs. libvirtd's is lost at each boot of the host; this one may lie on a disk, so a mark tells of
 * which boot its files are, and those of an earlier one are removed.
 */
record RuntimeFolder(Path folder) {
    private Path bootMark() {
        return folder.resolve("boot-id");
    }

    private Path autostartMark() {
        return folder.resolve("autostarted");
    }

    void prepare() throws IOException {
        if (Files.exists(bootMark()) && Files.readString(bootMark()).equals(Boot.id())) {
            return;
        }
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
        AtomicFile.replace(bootMark(), Boot.id().getBytes(StandardCharsets.US_ASCII));
    }

    Path lastId() {
        return folder.resolve("last-id");
    }

    /** Whether domains have not been autostarted since the host booted; tells so only once. */
    boolean claimAutostart() throws IOException {
        if (Files.exists(autostartMark())) {
            return false;
        }
        Files.createFile(autostartMark());
        return true;
    }
}
