package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.CpuModel;
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
                .orElseGet(() -> Cpu.custom(model(usual), Cpu.Check.NONE));
        return document.withPlatform(document.platform().withCpu(cpu));
    }

    private static Cpu complete(Cpu cpu, String usual) {
        return switch (cpu.mode()) {
            case CUSTOM ->
                cpu.model().flatMap(CpuModel::name).isPresent()
                        ? cpu.withCheck(cpu.check().orElse(Cpu.Check.PARTIAL))
                        : cpu.withModel(Cpu.Check.NONE, model(usual));
            case HOST_PASSTHROUGH, MAXIMUM ->
                cpu.withCheck(cpu.check().orElse(Cpu.Check.NONE))
                        .withMigratable(cpu.migratable().orElse(true));
            case HOST_MODEL -> cpu.withCheck(cpu.check().orElse(Cpu.Check.PARTIAL));
        };
    }

    private static CpuModel model(String name) {
        return new CpuModel(Optional.of(name), CpuModel.Fallback.FORBID, Optional.empty());
    }
}
