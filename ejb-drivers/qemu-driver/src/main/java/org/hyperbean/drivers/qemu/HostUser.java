package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user that the daemon, and every guest with it, runs as. */
final class HostUser {
    private static final Path SELF = Path.of("/proc/self");

    private HostUser() {}

    static boolean isRoot() {
        return id("unix:uid") == 0;
    }

    /** User and group in the notation of libvirt's dac labels. */
    static String label() {
        return "+" + id("unix:uid") + ":+" + id("unix:gid");
    }

    private static int id(String attribute) {
        try {
            return (Integer) Files.getAttribute(SELF, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
