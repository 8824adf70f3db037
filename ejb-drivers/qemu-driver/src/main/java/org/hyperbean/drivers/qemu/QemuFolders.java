package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.hyperbean.driver.DriverContext.Directories;

/**
 * Where the driver keeps its files, laid out as libvirt does.
 *
 * @param definitions {@code NAME.xml} of every persistent domain
 * @param runtime {@code NAME.xml} and {@code NAME.pid} of every running domain
 * @param state a folder for each running domain, with its monitor
 * @param log {@code NAME.log}: command lines and what QEMU said
 */
record QemuFolders(Path definitions, Path runtime, Path state, Path log) {
    /** libvirt cuts the domain's name here, since a socket's path must stay below 108 bytes. */
    private static final int SHORT_NAME = 20;

    static QemuFolders in(Directories directories) {
        return new QemuFolders(
                directories.configuration().resolve("qemu"),
                directories.runtime().resolve("qemu"),
                directories.state().resolve("qemu"),
                directories.log().resolve("qemu"));
    }

    /** Makes the folders, for nobody but the daemon's own user. */
    void create() throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (Path folder : List.of(definitions, autostart(), runtime, state, log)) {
            Files.createDirectories(folder, ownerOnly);
        }
    }

    Path autostart() {
        return definitions.resolve("autostart");
    }

    Path autostartLink(String name) {
        return autostart().resolve(name + ".xml");
    }

    Path status(String name) {
        return runtime.resolve(name + ".xml");
    }

    Path pidFile(String name) {
        return runtime.resolve(name + ".pid");
    }

    Path log(String name) {
        return log.resolve(name + ".log");
    }

    Path guestFolder(int id, String name) {
        return state.resolve("domain-" + id + "-" + name.substring(0, Math.min(name.length(), SHORT_NAME)));
    }

    /** The names of all documents in a folder. */
    static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
