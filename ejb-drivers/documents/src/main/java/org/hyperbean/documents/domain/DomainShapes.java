package org.hyperbean.documents.domain;

import java.util.stream.Stream;
import org.hyperbean.documents.xml.Shape;

/** The elements directly in {@code <domain>} that are kept without being looked at. */
final class DomainShapes {
    private static final Shape PIN = Shape.of("vcpupin").numbers("vcpu").texts("cpuset");
    private static final Shape CPU_TUNE = Shape.of("cputune")
            .children(
                    Shape.text("shares"),
                    Shape.text("period"),
                    Shape.text("quota"),
                    Shape.text("global_period"),
                    Shape.text("global_quota"),
                    Shape.text("emulator_period"),
                    Shape.text("emulator_quota"),
                    Shape.text("iothread_period"),
                    Shape.text("iothread_quota"),
                    PIN,
                    Shape.of("emulatorpin").texts("cpuset"),
                    Shape.of("iothreadpin").numbers("iothread").texts("cpuset"),
                    Shape.of("vcpusched").texts("vcpus", "scheduler").numbers("priority"),
                    Shape.of("iothreadsched").texts("iothreads", "scheduler").numbers("priority"),
                    Shape.of("emulatorsched").texts("scheduler").numbers("priority"),
                    Shape.whole("cachetune"),
                    Shape.whole("memorytune"));

    private DomainShapes() {}

    static Shape[] all() {
        return Stream.concat(
                        Stream.of(CPU_TUNE),
                        Stream.of(Shape.wholes(
                                "blkiotune",
                                "memtune",
                                "memoryBacking",
                                "vcpus",
                                "iothreads",
                                "iothreadids",
                                "defaultiothread",
                                "numatune",
                                "resource",
                                "sysinfo",
                                "bootloader",
                                "bootloader_args",
                                "idmap",
                                "perf",
                                "keywrap",
                                "launchSecurity")))
                .toArray(Shape[]::new);
    }
}
