package org.hyperbean.drivers.qemu.defaults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainNamespace;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.domain.OperatingSystem;
import org.hyperbean.drivers.qemu.Emulators;
import org.hyperbean.drivers.qemu.Machine;

/** The rules of QEMU's documents, as the emulators of this host stand. */
public final class QemuDefaults implements DomainRules {
    private static final String HOST_ARCHITECTURE = "x86_64";

    private final Emulators emulators;

    /** Rules that ask the host's emulators for their machines. */
    public QemuDefaults(Emulators emulators) {
        this.emulators = emulators;
    }

    @Override
    public Optional<DomainNamespace> namespace() {
        return Optional.of(QemuExtension::parse);
    }

    @Override
    public DomainDocument machine(DomainDocument document) {
        OperatingSystem os = document.os();
        String architecture = os.architecture().orElse(HOST_ARCHITECTURE);
        Optional<Path> emulator = document.devices().emulator().map(Path::of).or(() -> emulators.find(architecture));
        Optional<String> machine = emulator.flatMap(path -> canonical(emulators.machines(path), os.machine()));
        return document.withOs(os.withMachine(Optional.of(architecture), machine.or(os::machine)))
                .mapDevices(devices -> devices.withEmulator(emulator.map(Path::toString)));
    }

    @Override
    public DomainDocument defaultDevices(DomainDocument document) {
        return DefaultDevices.add(ProcessorDefaults.complete(document));
    }

    @Override
    public Device device(Device device, DomainDocument document) {
        return DeviceDefaults.complete(device);
    }

    @Override
    public DomainDocument addresses(DomainDocument document) {
        return Addresses.assign(document);
    }

    @Override
    public void validate(DomainDocument document) {
        document.devices().emulator().ifPresent(emulator -> {
            List<Machine> machines = emulators.machines(Path.of(emulator));
            QemuChecks.machineExists(document, emulator, machines);
        });
        QemuChecks.topologyFits(document);
    }

    /** The machine behind an alias; the emulator's default one when none is named. */
    private static Optional<String> canonical(List<Machine> machines, Optional<String> wanted) {
        return machines.stream()
                .filter(machine -> wanted.isEmpty() || machine.alias().equals(wanted))
                .map(Machine::name)
                .findFirst();
    }
}
