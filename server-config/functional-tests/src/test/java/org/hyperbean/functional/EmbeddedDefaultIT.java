package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * virsh on the test driver, command by command. Expected texts are those of libvirtd 9.0.0. The driver's state is as
 * new for each virsh, as long as nobody else is connected, so commands that build on each other go into one virsh.
 */
@ExtendWith(DaemonExtension.class)
class EmbeddedDefaultIT {
    private Virsh virsh;

    @BeforeEach
    void connect(Daemon daemon) {
        virsh = daemon.virsh("test", "/default");
    }

    @Test
    void listShowsTheInitialDomain() {
        assertThat(virsh.out("list", "--all")).matches("1\\s+test\\s+running");
    }

    @Test
    void dominfoIsComplete() {
        assertThat(virsh.out("dominfo", "test"))
                .contains("UUID:           6695eb01-f6a4-8304-79aa-97f2502e193f")
                .contains("OS Type:        linux")
                .contains("State:          running")
                .contains("CPU(s):         2")
                .contains("Max memory:     8388608 KiB")
                .contains("Used memory:    2097152 KiB")
                .contains("Persistent:     yes")
                .contains("Autostart:      disable")
                .contains("Managed save:   no")
                .contains("Security model: testSecurity");
    }

    @Test
    void dumpxmlShowsTheDocument() {
        assertThat(virsh.out("dumpxml", "test"))
                .startsWith("<domain type='test' id='1'>")
                .contains("<memory unit='KiB'>8388608</memory>")
                .contains("<source file='/guest/diskimage1'/>")
                .endsWith("</domain>");
    }

    @Test
    void lifeCycleInOneConnection() {
        assertThat(
                        virsh.out(
                                "suspend test; domstate test --reason; resume test; domstate test --reason; destroy test; "
                                        + "domstate test --reason; start test; domstate test --reason; shutdown test; domstate test --reason"))
                .containsSubsequence(
                        "paused (user)",
                        "running (unpaused)",
                        "shut off (destroyed)",
                        "running (booted)",
                        "shut off (shutdown)");
    }

    @Test
    void stateIsAsNewAfterTheLastConnection() {
        virsh.out("destroy", "test");
        assertThat(virsh.out("domstate", "test")).isEqualTo("running");
    }

    @Test
    void defineAndUndefine(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("second.xml");
        Files.writeString(document, """
                <domain type='test'><name>second</name><uuid>11111111-2222-3333-4444-555555555555</uuid>
                <memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>
                """);
        assertThat(virsh.out("define " + document + "; list --all; domuuid second; undefine second; list --all --name"))
                .containsSubsequence("second", "shut off", "11111111-2222-3333-4444-555555555555", "test")
                .doesNotEndWith("second");
    }

    @Test
    void theHostAnswers(Daemon daemon) {
        assertThat(virsh.out("version")).contains("Running hypervisor: TEST 0.0.2");
        assertThat(virsh.out("uri")).isEqualTo(virsh.uri());
        assertThat(virsh.out("nodeinfo"))
                .contains("CPU model:           i686")
                .contains("Memory size:         3145728 KiB");
        assertThat(virsh.out("hostname")).isNotBlank();
        assertThat(virsh.out("capabilities")).contains("<capabilities>").contains("<guest>");
    }

    @Test
    void unknownDomainsAndDriversAreRefusedInLibvirtsWords(Daemon daemon) {
        assertThat(virsh.error("domstate", "nope")).contains("failed to get domain 'nope'");
        assertThat(daemon.virsh("foo", "/x").error("uri")).contains("no connection driver available for foo:///x");
        assertThat(daemon.virsh("test", "/nofile").error("uri")).contains("failed to parse xml document '/nofile'");
    }

    @Test
    void theReadOnlySocketReadsAndRefusesChanges(Daemon daemon) {
        Virsh reader = daemon.readOnlyVirsh("test", "/default");
        assertThat(reader.out("list", "--all")).matches("1\\s+test\\s+running");
        assertThat(reader.error("destroy", "test"))
                .contains("operation forbidden: read only access prevents virDomainDestroy");
        assertThat(reader.error("dumpxml", "test", "--security-info"))
                .contains("operation forbidden: virDomainGetXMLDesc with secure flag");
    }
}
