package org.hyperbean.drivers.qemu.defaults;

import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.domain.OperatingSystem;
import org.hyperbean.drivers.qemu.Emulators;
import org.hyperbean.drivers.qemu.Machine;

/** The rules of QEMU's documents. */
public final class QemuDefaults implements DomainRules {
    private final Emulators emulators;

    /** Rules that ask the host's emulators for their machines. */
    public QemuDefaults(Emulators emulators) {
        this.emulators = emulators;
    }

    @Override
    public DomainDocument machine(DomainDocument document) {
        OperatingSystem os = document.os();
        String architecture = os.architecture().orElse("x86_64");
        Optional<Path> emulator = document.devices().emulator().map(Path::of).or(() -> emulators.find(architecture));
        Optional<String> machine = emulator.map(path -> canonical(path, os.machine()));
        return document.withOs(os.withMachine(Optional.of(architecture), machine.or(os::machine)))
                .mapDevices(devices -> devices.withEmulator(emulator.map(Path::toString)));
    }

    private String canonical(Path emulator, Optional<String> wanted) {
        return emulators.machines(emulator).stream()
                .filter(machine -> wanted.isEmpty() || machine.alias().equals(wanted))
                .map(Machine::name)
                .findFirst()
                .or(() -> wanted)
                .orElse("pc");
    }
}
