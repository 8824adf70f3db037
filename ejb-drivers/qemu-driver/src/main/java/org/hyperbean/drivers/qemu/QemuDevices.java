package org.hyperbean.drivers.qemu;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.character.TerminalSource;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;

/** Devices of running domains. */
final class QemuDevices implements DomainDevices {
    private static final int FORCE = 1;
    private static final int CONSOLE_FLAGS = FORCE | 1 << 1;

    private final QemuState driver;

    QemuDevices(QemuState driver) {
        this.driver = driver;
    }

    @Override
    public DataStream openConsole(Domain domain, Optional<String> device, int flags) {
        Flags.check(flags, CONSOLE_FLAGS, ErrorDomain.QEMU, "qemuDomainOpenConsole");
        Devices devices = driver.domains().get(domain).guest().document().devices();
        CharacterDevice found = find(devices, device)
                .orElseThrow(() -> QemuErrors.internal("cannot find character device " + device.orElse("<null>")));
        Path terminal = found.source()
                .path()
                .filter(_ -> found.source() instanceof TerminalSource)
                .map(Path::of)
                .orElseThrow(() -> QemuErrors.internal(
                        "character device " + device.or(found.info()::alias).orElse("") + " is not using a PTY"));
        return driver.consoles().open(terminal, (flags & FORCE) != 0);
    }

    /** The device with an alias; without one the first console, or else the first serial or parallel port. */
    private static Optional<CharacterDevice> find(Devices devices, Optional<String> alias) {
        if (alias.isPresent()) {
            return devices.of(CharacterDevice.class)
                    .filter(device -> device.info().alias().equals(alias))
                    .findFirst();
        }
        Devices shown = devices.withMirroringConsole();
        return Stream.of(DeviceElement.CONSOLE, DeviceElement.SERIAL, DeviceElement.PARALLEL)
                .flatMap(shown::of)
                .map(CharacterDevice.class::cast)
                .findFirst();
    }
}
