package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.capabilities.Capability;
import org.hyperbean.documents.capabilities.Capability.Choice;
import org.hyperbean.documents.capabilities.DomainCapabilitiesDocument;
import org.hyperbean.documents.capabilities.ProcessorMode;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.domain.DomainType;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The figures of a test node, and what its guests may have. */
final class ExtendedHost extends TestHost {
    private static final String TYPE = "test";

    ExtendedHost(TestNode node) {
        super(node);
    }

    /**
     * As the QEMU driver checks what is asked for; there is but one emulator, for one architecture, without machines.
     */
    @Override
    public String domainCapabilities(
            Optional<String> emulator,
            Optional<String> architecture,
            Optional<String> machine,
            Optional<String> type,
            int flags) {
        TestErrors.checkFlags(flags, 0, "testConnectGetDomainCapabilities");
        type.filter(text -> XmlChoice.find(DomainType.class, text).isEmpty()).ifPresent(text -> {
            throw refused("unknown virttype: " + text);
        });
        architecture.filter(text -> !Architecture.isKnown(text)).ifPresent(text -> {
            throw refused("unknown architecture: " + text);
        });
        emulator.filter(text -> !text.equals(TestCapabilities.EMULATOR)).ifPresent(text -> {
            throw missing(text, architecture, type);
        });
        architecture.filter(text -> !text.equals(TestRules.ARCHITECTURE)).ifPresent(text -> {
            throw refused("architecture from emulator '%s' doesn't match given architecture '%s'"
                    .formatted(TestRules.ARCHITECTURE, text));
        });
        type.filter(text -> !text.equals(TYPE)).ifPresent(_ -> {
            throw missing(TestCapabilities.EMULATOR, architecture, type);
        });
        machine.ifPresent(text -> {
            throw refused(
                    "the machine '%s' is not supported by emulator '%s'".formatted(text, TestCapabilities.EMULATOR));
        });
        return document().format();
    }

    private DomainCapabilitiesDocument document() {
        return new DomainCapabilitiesDocument(
                TestCapabilities.EMULATOR,
                TYPE,
                Optional.empty(),
                TestRules.ARCHITECTURE,
                Optional.of((long) maximumVcpus("")),
                List.of(
                        Capability.of("iothreads", true),
                        Capability.of("os", true),
                        Capability.of("memoryBacking", true, choice("sourceType", "file", "anonymous", "memfd"))),
                Stream.of("host-passthrough", "maximum", "host-model", "custom")
                        .map(name -> new ProcessorMode(name, name.equals("custom"), List.of(), List.of()))
                        .toList(),
                devices(),
                features());
    }

    private static List<Capability> devices() {
        return List.of(
                Capability.of(
                        "disk",
                        true,
                        choice("diskDevice", "disk", "cdrom", "floppy", "lun"),
                        choice("bus", "ide", "fdc", "scsi", "virtio", "xen", "usb", "sata")),
                Capability.of("graphics", true, choice("type", "sdl", "vnc", "spice")),
                Capability.of("video", true, choice("modelType", "vga", "cirrus", "vmvga", "xen", "qxl", "virtio")),
                Capability.of(
                        "hostdev",
                        true,
                        choice("mode", "subsystem", "capabilities"),
                        choice("startupPolicy", "default", "mandatory", "requisite", "optional"),
                        choice("subsysType", "usb", "pci", "scsi")),
                Capability.of(
                        "rng", true, choice("model", "virtio"), choice("backendModel", "random", "egd", "builtin")),
                Capability.of("filesystem", true, choice("driverType", "path", "handle", "virtiofs")),
                Capability.of("tpm", true, choice("model", "tpm-tis", "tpm-crb"), choice("backendModel", "emulator")));
    }

    private static List<Capability> features() {
        return Stream.of("gic", "vmcoreinfo", "genid", "backingStoreInput", "backup", "sev")
                .map(name -> Capability.of(name, name.equals("genid") || name.equals("backingStoreInput")))
                .toList();
    }

    private static Choice choice(String name, String... values) {
        return new Choice(name, List.of(values));
    }

    private static LibvirtException missing(String emulator, Optional<String> architecture, Optional<String> type) {
        StringBuilder wanted = new StringBuilder("could not find capabilities for ");
        architecture.ifPresent(text -> wanted.append("arch=").append(text).append(' '));
        type.ifPresent(text -> wanted.append("domaintype=").append(text).append(' '));
        wanted.append("emulator=").append(emulator).append(' ');
        return refused(wanted.toString());
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.TEST, detail);
    }
}
