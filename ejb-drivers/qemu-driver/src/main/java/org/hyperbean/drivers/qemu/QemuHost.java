package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.SecurityModel;
import org.hyperbean.host.NodeFacts;

/** The hypervisor and the host under it. */
final class QemuHost implements HostOperations {
    /** libvirt's figure for guests that QEMU emulates. */
    private static final int EMULATED_VCPUS = 16;

    private final QemuState driver;

    QemuHost(QemuState driver) {
        this.driver = driver;
    }

    @Override
    public String type() {
        return "QEMU";
    }

    @Override
    public long version() {
        return driver.emulators()
                .find(NodeFacts.architecture())
                .map(driver.emulators()::get)
                .map(Emulator::version)
                .orElse(0L);
    }

    @Override
    public String hostname() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            throw LibvirtException.of(ErrorCode.NO_HOSTNAME, ErrorDomain.QEMU, "failed to determine host name")
                    .causedBy(e);
        }
    }

    @Override
    public int maximumVcpus(String type) {
        return switch (type) {
            case "", "qemu" -> EMULATED_VCPUS;
            case "kvm" -> Runtime.getRuntime().availableProcessors();
            default ->
                throw LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.QEMU, "unknown type '" + type + "'");
        };
    }

    @Override
    public String capabilities() {
        return new QemuCapabilities(driver.emulators()).format();
    }

    @Override
    public NodeInfo nodeInfo() {
        return NodeFacts.read();
    }

    /** libvirt's name for a host that confines nothing. */
    @Override
    public SecurityModel securityModel() {
        return new SecurityModel("none", "0");
    }

    @Override
    public boolean isSecure() {
        return true;
    }
}
