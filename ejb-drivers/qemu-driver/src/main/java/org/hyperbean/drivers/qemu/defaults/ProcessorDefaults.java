package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.DomainDocument;

/** The processor of a guest whose document leaves something open: QEMU's own default model, taken as it comes. */
final class ProcessorDefaults {
    private ProcessorDefaults() {}

    static DomainDocument complete(DomainDocument document) {
        boolean narrow = document.devices()
                .emulator()
                .filter(path -> path.endsWith("i386"))
                .isPresent();
        String usual = narrow ? "qemu32" : "qemu64";
        Cpu cpu = document.platform()
                .cpu()
                .map(given -> complete(given, usual))
                .orElseGet(() -> Cpu.custom(usual, "forbid", "none"));
        return document.withPlatform(document.platform().withCpu(cpu));
    }

    private static Cpu complete(Cpu cpu, String usual) {
        return switch (cpu.mode()) {
            case "custom" ->
                cpu.model().flatMap(Cpu.Model::name).isPresent()
                        ? cpu.withCheck(cpu.check().orElse("partial"))
                        : cpu.withModel("none", new Cpu.Model(Optional.of(usual), "forbid", Optional.empty()));
            case "host-passthrough", "maximum" ->
                cpu.withCheck(cpu.check().orElse("none"))
                        .withMigratable(cpu.migratable().orElse("on"));
            default -> cpu.withCheck(cpu.check().orElse("partial"));
        };
    }
}
