package org.hyperbean.functional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A small Linux guest under software emulation: its image and its document. */
record Guest(String name, Path kernel, Path initrd, Path serialLog) {
    /** The image, made on first use; tests are skipped where its tools are missing. */
    static Guest named(String name, Path folder) {
        for (String tool : List.of("qemu-system-x86_64", "cpio", "dpkg", "apt-get")) {
            Assumptions.assumeTrue(Program.isInstalled(tool), tool + " is not installed");
        }
        Path image = Path.of("target", "guest").toAbsolutePath();
        Program.run(Duration.ofMinutes(5), List.of("guest/make-guest.sh", image.toString()))
                .stdout();
        return new Guest(name, image.resolve("vmlinuz"), image.resolve("initrd.img"), folder.resolve(name + ".log"));
    }

    /** Writes the domain document beside the serial log. */
    Path document() {
        Path file = serialLog.resolveSibling(name + ".xml");
        try {
            Files.writeString(file, """
                    <domain type='qemu'>
                      <name>%s</name>
                      <memory unit='MiB'>128</memory>
                      <vcpu>1</vcpu>
                      <os>
                        <type arch='x86_64' machine='pc'>hvm</type>
                        <kernel>%s</kernel>
                        <initrd>%s</initrd>
                        <cmdline>console=ttyS0 panic=-1</cmdline>
                      </os>
                      <features><acpi/><apic/></features>
                      <devices>
                        <emulator>/usr/bin/qemu-system-x86_64</emulator>
                        <controller type='usb' model='none'/>
                        <serial type='pty'><log file='%s' append='off'/><target port='0'/></serial>
                        <console type='pty'><target type='serial' port='0'/></console>
                        <memballoon model='virtio'/>
                      </devices>
                    </domain>
                    """.formatted(name, kernel, initrd, serialLog));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Waits until the guest's user land runs. */
    void awaitReady() {
        Wait.untilTrue("GUEST-READY", Duration.ofMinutes(2), () -> serial().contains("GUEST-READY"));
    }

    /** What the guest printed on its serial line. */
    String serial() throws IOException {
        return Files.exists(serialLog) ? new String(Files.readAllBytes(serialLog), StandardCharsets.ISO_8859_1) : "";
    }
}
