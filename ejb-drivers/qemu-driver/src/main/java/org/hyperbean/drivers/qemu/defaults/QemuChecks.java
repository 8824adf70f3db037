package org.hyperbean.drivers.qemu.defaults;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.CpuTopology;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.qemu.Machine;

/** What QEMU cannot run. */
final class QemuChecks {
    private QemuChecks() {}

    static void machineExists(DomainDocument document, String emulator, List<Machine> machines) {
        String wanted = document.os().machine().orElse("");
        if (machines.stream().noneMatch(machine -> machine.name().equals(wanted))) {
            throw unsupported("Emulator '%s' does not support machine type '%s'".formatted(emulator, wanted));
        }
    }

    static void topologyFits(DomainDocument document) {
        Optional<CpuTopology> topology = document.platform().cpu().flatMap(Cpu::topology);
        if (topology.filter(parts -> parts.processors() != document.vcpus().maximum())
                .isPresent()) {
            throw unsupported("CPU topology doesn't match maximum vcpu count");
        }
    }

    private static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.QEMU, detail);
    }
}
