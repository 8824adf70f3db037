package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.Shape;

/** The elements directly in {@code <domain>} that are kept without being looked at. */
final class DomainShapes {
    private static final Shape[] ALL = Shape.wholes(
            "blkiotune",
            "memtune",
            "memoryBacking",
            "vcpus",
            "iothreads",
            "iothreadids",
            "defaultiothread",
            "cputune",
            "numatune",
            "resource",
            "sysinfo",
            "bootloader",
            "bootloader_args",
            "idmap",
            "perf",
            "keywrap",
            "launchSecurity");

    private DomainShapes() {}

    static Shape[] all() {
        return ALL.clone();
    }
}
