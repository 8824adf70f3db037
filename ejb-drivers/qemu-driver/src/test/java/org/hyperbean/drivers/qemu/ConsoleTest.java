package org.hyperbean.drivers.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainStateReason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Consoles of real guests. */
@Timeout(240)
class ConsoleTest {
    private static final int PAUSED = 1;
    private static final int FORCE = 1;

    @TempDir
    Path home;

    @AutoClose
    private QemuTestBed bed;

    @BeforeEach
    void start() {
        bed = QemuTestBed.withQemu(home);
    }

    private DataStream open(Domain domain, Optional<String> device, int flags) {
        return bed.connection().domainDevices().openConsole(domain, device, flags);
    }

    @Test
    void oneClientAtATimeUnlessForced() throws IOException {
        Domain domain = bed.connection()
                .domains()
                .create(QemuTestBed.xml("g", "<serial type='pty'/><serial type='null'/>"), PAUSED);
        assertThatThrownBy(() -> open(domain, Optional.of("foo"), 0))
                .hasMessage("internal error: cannot find character device foo");
        assertThatThrownBy(() -> open(domain, Optional.of("serial1"), 0))
                .hasMessage("internal error: character device serial1 is not using a PTY");
        try (DataStream first = open(domain, Optional.empty(), 0)) {
            assertThatThrownBy(() -> open(domain, Optional.of("serial0"), 0))
                    .hasMessage("operation failed: Active console session exists for this domain");
            try (DataStream second = open(domain, Optional.empty(), FORCE)) {
                assertThat(first.read(new byte[1], 0, 1)).isEqualTo(-1);
                second.write(new byte[] {13}, 0, 1);
                bed.connection().domainLifecycle().destroy(domain, 0);
                assertThat(second.read(new byte[1], 0, 1)).isEqualTo(-1);
            }
        }
    }

    /** HYPERBEAN_TEST_GUEST names a folder with vmlinuz and initrd.img of a guest that says GUEST-READY. */
    @Test
    void aLinuxGuestTalksAndShutsDown() throws Exception {
        Path guest = Path.of(
                Optional.ofNullable(System.getenv("HYPERBEAN_TEST_GUEST")).orElse("/nonexistent"));
        assumeTrue(Files.exists(guest.resolve("vmlinuz")), "HYPERBEAN_TEST_GUEST names no guest");
        String xml = QemuTestBed.xml("g", "<serial type='pty'/><console type='pty'/>")
                .replace("32</memory>", "256</memory>")
                .replace(
                        "</os>",
                        "<kernel>%s/vmlinuz</kernel><initrd>%s/initrd.img</initrd>".formatted(guest, guest)
                                + "<cmdline>console=ttyS0 panic=-1</cmdline></os>");
        Domain domain = bed.connection().domains().define(xml, 0);
        bed.connection().domainLifecycle().start(domain, PAUSED);
        try (DataStream console = open(domain, Optional.empty(), 0)) {
            bed.connection().domainLifecycle().resume(domain);
            readUntil(console, "GUEST-READY");
            write(console, "echo CON-$((6*7))\r");
            readUntil(console, "CON-42");
            bed.connection().domainLifecycle().shutdown(domain, 0);
            readUntil(console, "TCK-GUEST-POWERBTN");
        }
        for (String event = bed.nextEvent(); !event.equals("g STOPPED_SHUTDOWN"); event = bed.nextEvent()) {
            assertThat(event).startsWith("g ");
        }
        assertThat(bed.connection().domainInformation().state(domain, 0)).isEqualTo(DomainStateReason.SHUTOFF_SHUTDOWN);
    }

    private static void write(DataStream console, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        console.write(bytes, 0, bytes.length);
    }

    private static void readUntil(DataStream console, String wanted) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] buffer = new byte[1000];
        while (read.indexOf(wanted) < 0) {
            int n = console.read(buffer, 0, buffer.length);
            assertThat(n).as("more than: %s", read).isPositive();
            read.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
    }
}
