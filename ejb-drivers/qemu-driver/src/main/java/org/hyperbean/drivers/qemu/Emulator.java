package org.hyperbean.drivers.qemu;

import java.nio.file.Path;

/**
 * A QEMU program.
 *
 * @param version major * 1,000,000 + minor * 1,000 + micro
 * @param packaging what the distribution adds to the version, or nothing
 */
public record Emulator(Path path, long version, String packaging) {
    /** The version as QEMU writes it, such as {@code 7.2.22}. */
    public String versionText() {
        return "%d.%d.%d".formatted(version / 1_000_000, version / 1_000 % 1_000, version % 1_000);
    }
}
