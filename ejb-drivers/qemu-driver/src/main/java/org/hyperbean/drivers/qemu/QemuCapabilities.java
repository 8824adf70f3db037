package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.host.NodeFacts;

/** The capabilities document: the host, and the guests that its emulators run. */
record QemuCapabilities(Emulators emulators) {
    private static final List<String> ARCHITECTURES = List.of("i686", "x86_64");
    private static final Path KVM = Path.of("/dev/kvm");

    String format() {
        XmlWriter out = new XmlWriter();
        out.element("capabilities").body(body -> {
            body.emptyLine();
            body.element("host").body(QemuCapabilities::formatHost);
            body.emptyLine();
            for (String architecture : ARCHITECTURES) {
                emulators.find(architecture).ifPresent(emulator -> {
                    body.element("guest").body(guest -> formatGuest(guest, architecture, emulator));
                    body.emptyLine();
                });
            }
        });
        return out.toString();
    }

    private static void formatHost(XmlWriter out) {
        NodeInfo node = NodeFacts.read();
        hostUuid().ifPresent(uuid -> out.element("uuid").text(uuid));
        out.element("cpu").body(cpu -> {
            cpu.element("arch").text(node.model());
            cpu.element("topology")
                    .attribute("sockets", node.sockets())
                    .attribute("dies", "1")
                    .attribute("cores", node.cores())
                    .attribute("threads", node.threads())
                    .end();
        });
        out.element("power_management").end();
        out.element("iommu").attribute("support", "no").end();
        out.element("secmodel").body(model -> {
            model.element("model").text("none");
            model.element("doi").text("0");
        });
        out.element("secmodel").body(model -> {
            model.element("model").text("dac");
            model.element("doi").text("0");
            model.element("baselabel").attribute("type", "kvm").text(HostUser.label());
            model.element("baselabel").attribute("type", "qemu").text(HostUser.label());
        });
    }

    /** The machine id stands in where the firmware names no UUID. */
    private static Optional<String> hostUuid() {
        try {
            return Optional.of(
                    Files.readString(Path.of("/sys/class/dmi/id/product_uuid")).strip());
        } catch (IOException _) {
            return machineId();
        }
    }

    private static Optional<String> machineId() {
        try {
            String id = Files.readString(Path.of("/etc/machine-id")).strip();
            return Optional.of(
                    UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void formatGuest(XmlWriter out, String architecture, Path emulator) {
        out.element("os_type").text("hvm");
        out.element("arch").attribute("name", architecture).body(arch -> {
            arch.element("wordsize").text(architecture.equals("i686") ? "32" : "64");
            arch.element("emulator").text(emulator.toString());
            emulators.machines(emulator).forEach(machine -> formatMachine(arch, machine));
            arch.element("domain").attribute("type", "qemu").end();
            if (Files.isReadable(KVM) && Files.isWritable(KVM)) {
                arch.element("domain").attribute("type", "kvm").end();
            }
        });
        out.element("features").body(features -> {
            if (architecture.equals("i686")) {
                features.element("pae").end();
                features.element("nonpae").end();
            }
            feature(features, "acpi", "yes");
            feature(features, "apic", "no");
            features.element("cpuselection").end();
            features.element("deviceboot").end();
            feature(features, "disksnapshot", "no");
        });
    }

    private static void feature(XmlWriter out, String name, String toggle) {
        out.element(name).attribute("default", "on").attribute("toggle", toggle).end();
    }

    private static void formatMachine(XmlWriter out, Machine machine) {
        Optional<String> deprecated = machine.deprecated() ? Optional.of("yes") : Optional.empty();
        out.element("machine")
                .attribute("maxCpus", machine.maximumCpus())
                .attribute("deprecated", deprecated)
                .text(machine.name());
        machine.alias()
                .ifPresent(alias -> out.element("machine")
                        .attribute("canonical", machine.name())
                        .attribute("maxCpus", machine.maximumCpus())
                        .attribute("deprecated", deprecated)
                        .text(alias));
    }
}
