package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <os>} element: what the guest boots and on which machine.
 *
 * @param firmware {@code bios} or {@code efi}, for the daemon to choose an image
 * @param architecture empty until the defaults are applied, where the document does not say
 */
public record OperatingSystem(
        Optional<String> firmware,
        OsType type,
        Optional<String> architecture,
        Optional<String> machine,
        Optional<DirectBoot> direct,
        List<BootDevice> bootDevices,
        Kept kept) {

    private static final Shape BOOT_MENU = Shape.of("bootmenu").yesNo("enable").numbers("timeout");
    private static final Shape BIOS = Shape.of("bios").yesNo("useserial").texts("rebootTimeout");
    private static final Shape SMBIOS = Shape.of("smbios").words("mode", "emulate", "host", "sysinfo");
    private static final Shape ACPI = Shape.of("acpi").children(Shape.whole("table"));
    private static final String[] BEFORE_LOADER = {
        "firmware", "init", "initarg", "initenv", "initdir", "inituser", "initgroup", "loader", "nvram"
    };

    /** Keeps a copy, so that the value cannot change. */
    public OperatingSystem {
        bootDevices = List.copyOf(bootDevices);
    }

    /** A kernel that the hypervisor loads itself. */
    public record DirectBoot(
            Optional<String> kernel,
            Optional<String> initrd,
            Optional<String> commandLine,
            Optional<String> deviceTree) {}

    static OperatingSystem parse(XmlElement root) {
        XmlElement os = root.child("os").orElse(XmlElement.empty("os"));
        return new OperatingSystem(
                os.attribute("firmware"),
                type(root, os),
                os.childAttribute("type", "arch").map(OperatingSystem::known),
                os.childAttribute("type", "machine"),
                direct(os),
                BootDevice.parseAll(os),
                Shape.keep(withoutIdleTimeout(os), shapes()));
    }

    void format(XmlWriter out) {
        out.element("os").attribute("firmware", firmware).body(body -> {
            body.element("type")
                    .attribute("arch", architecture)
                    .attribute("machine", machine)
                    .text(type.text());
            kept.format(body, BEFORE_LOADER);
            direct.ifPresent(boot -> {
                body.text("kernel", boot.kernel);
                body.text("initrd", boot.initrd);
                body.text("cmdline", boot.commandLine);
                body.text("dtb", boot.deviceTree);
            });
            kept.format(body, "root", "acpi");
            bootDevices.forEach(
                    device -> body.element("boot").attribute("dev", device).end());
            kept.format(body, "bootmenu", "bios", "smbios");
        });
    }

    /** The same with an architecture and machine filled in. */
    public OperatingSystem withMachine(Optional<String> newArchitecture, Optional<String> newMachine) {
        return new OperatingSystem(firmware, type, newArchitecture, newMachine, direct, bootDevices, kept);
    }

    /** The same with other devices to boot from. */
    public OperatingSystem withBootDevices(List<BootDevice> devices) {
        return new OperatingSystem(firmware, type, architecture, machine, direct, devices, kept);
    }

    /** How long a boot menu is shown says nothing where none is shown. */
    private static XmlElement withoutIdleTimeout(XmlElement os) {
        return os.map(child ->
                child.name().equals("bootmenu") && !child.attribute("enable").equals(Optional.of("yes"))
                        ? child.withoutAttribute("timeout")
                        : child);
    }

    private static OsType type(XmlElement root, XmlElement os) {
        Optional<String> text = os.childText("type");
        if (text.isEmpty()) {
            if (root.child("bootloader").isPresent()) {
                return OsType.XEN;
            }
            throw LibvirtException.of(ErrorCode.OS_TYPE, ErrorDomain.DOMAIN, "no OS type");
        }
        OsType type = XmlChoice.find(OsType.class, text.get())
                .orElseThrow(() -> XmlErrors.unsupported("unknown OS type '" + text.get() + "'"));
        // "linux" is an old word for paravirtual Xen.
        return type == OsType.LINUX ? OsType.XEN : type;
    }

    private static String known(String architecture) {
        if (!Architecture.isKnown(architecture)) {
            throw XmlErrors.unsupported("Unknown architecture " + architecture);
        }
        return architecture;
    }

    private static Optional<DirectBoot> direct(XmlElement os) {
        DirectBoot boot = new DirectBoot(
                os.childText("kernel"), os.childText("initrd"), os.childText("cmdline"), os.childText("dtb"));
        return boot.equals(new DirectBoot(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                ? Optional.empty()
                : Optional.of(boot);
    }

    private static Shape[] shapes() {
        return new Shape[] {
            Shape.whole("firmware"),
            Shape.text("init"),
            Shape.text("initarg"),
            Shape.whole("initenv"),
            Shape.text("initdir"),
            Shape.text("inituser"),
            Shape.text("initgroup"),
            Shape.whole("loader"),
            Shape.whole("nvram"),
            Shape.text("root"),
            ACPI,
            BOOT_MENU,
            BIOS,
            SMBIOS
        };
    }
}
