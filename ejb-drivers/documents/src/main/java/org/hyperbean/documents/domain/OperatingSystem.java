package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <os>} element and the bootloader before it: what the guest boots and on which machine. */
public record OperatingSystem(
        GuestType guest,
        Optional<Bootloader> bootloader,
        Firmware firmware,
        InitProcess init,
        DirectBoot direct,
        AcpiTables acpiTables,
        BootSetting boot,
        Optional<SmbiosMode> smbios) {

    /** What the guest's SMBIOS tables say. */
    public enum SmbiosMode implements XmlChoice {
        NONE,
        EMULATE,
        HOST,
        SYSINFO
    }

    /** Reads what the type of guest has of the element. */
    static OperatingSystem parse(XmlElement root, GuestType guest, ParseOptions options) {
        XmlElement nothing = XmlElement.empty(root.name());
        boolean container = guest.type() == OsType.EXE;
        XmlElement booted = container || guest.type() == OsType.LINUX ? nothing : root;
        XmlElement hardware = guest.type() == OsType.HVM ? root : nothing;
        DirectBoot direct = container ? DirectBoot.commandLineOf(root) : DirectBoot.parse(booted);
        return new OperatingSystem(
                guest,
                Bootloader.parse(root),
                Firmware.parse(booted, guest.type() == OsType.HVM, options),
                container ? InitProcess.parse(root) : InitProcess.NONE,
                direct,
                AcpiTables.parse(hardware),
                BootSetting.parse(hardware),
                Optional.empty());
    }

    void format(XmlWriter out, DomainType domain, FormatOptions options) {
        bootloader.ifPresent(program -> program.format(out));
        out.element("os")
                .choice("firmware", firmware.choice().map(FirmwareChoice::kind))
                .body(body -> {
                    guest.format(body, domain);
                    firmware.choice().ifPresent(choice -> choice.format(body));
                    init.format(body);
                    firmware.format(body, options);
                    direct.format(body);
                    acpiTables.format(body);
                    if (bootloader.isEmpty()) {
                        boot.format(body);
                    }
                    smbios.ifPresent(mode ->
                            body.element("smbios").attribute("mode", mode).end());
                });
    }

    /** The same with what {@code <smbios>} says, which is read long after the rest. */
    OperatingSystem withSmbios(XmlElement root) {
        Optional<SmbiosMode> mode = root.descendants("os", "smbios").stream()
                .findFirst()
                .flatMap(element -> element.attribute("mode"))
                .filter(text -> !text.isEmpty())
                .map(text -> XmlChoice.find(SmbiosMode.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown smbios mode '%s'".formatted(text))))
                .filter(choice -> choice != SmbiosMode.NONE);
        return new OperatingSystem(guest, bootloader, firmware, init, direct, acpiTables, boot, mode);
    }

    /** Refuses a container without anything to run. */
    void completeInit() {
        if (guest.type() == OsType.EXE && init.path().isEmpty()) {
            throw XmlErrors.document("init binary must be specified");
        }
    }

    /** Fills in what kind of image the firmware is. */
    OperatingSystem completeFirmware() {
        return new OperatingSystem(guest, bootloader, firmware.complete(), init, direct, acpiTables, boot, smbios);
    }

    /** How the guest is run. */
    public OsType type() {
        return guest.type();
    }

    /** The architecture, such as {@code x86_64}. */
    public Optional<String> architecture() {
        return guest.architecture();
    }

    /** The machine, such as {@code pc-q35-7.2}. */
    public Optional<String> machine() {
        return guest.machine();
    }

    /** The kinds of devices to boot from, in order. */
    public List<BootDevice> bootDevices() {
        return boot.devices();
    }

    /** The same with an architecture and machine filled in. */
    public OperatingSystem withMachine(Optional<String> newArchitecture, Optional<String> newMachine) {
        GuestType changed = new GuestType(guest.type(), newArchitecture, newMachine);
        return new OperatingSystem(changed, bootloader, firmware, init, direct, acpiTables, boot, smbios);
    }

    /** The same with other devices to boot from. */
    public OperatingSystem withBootDevices(List<BootDevice> devices) {
        return new OperatingSystem(guest, bootloader, firmware, init, direct, acpiTables, boot.with(devices), smbios);
    }
}
