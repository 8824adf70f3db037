package org.hyperbean.drivers.qemu.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.qemu.Emulators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is expected here is what libvirt 9.0.0 with QEMU 7.2 writes. */
class QemuDefaultsTest {
    private static final Path EMULATOR = Path.of("/usr/bin/qemu-system-x86_64");
    private static final String HEAD = """
            <domain type='qemu'><name>par</name><uuid>44444444-2222-3333-4444-000000000002</uuid>
            <memory unit='MiB'>32</memory><vcpu>1</vcpu><os><type arch='x86_64' machine='pc'>hvm</type></os><devices>
            """;

    private final QemuDefaults defaults = new QemuDefaults(new Emulators());

    @BeforeEach
    void needsAnEmulator() {
        assumeTrue(Files.isExecutable(EMULATOR), "there is no " + EMULATOR);
    }

    @Test
    void completesAGuestWithDiskSerialPortAndScreen() {
        String written = define("""
                <disk type='file'><driver name='qemu' type='qcow2'/><source file='/b.qcow2'/>
                <target dev='vda' bus='virtio'/></disk>
                <serial type='pty'/><graphics type='vnc' port='-1'/>
                """);
        assertThat(written).contains("machine='pc-i440fx-").endsWith("""
                  <cpu mode='custom' match='exact' check='none'>
                    <model fallback='forbid'>qemu64</model>
                  </cpu>
                  <clock offset='utc'/>
                  <on_poweroff>destroy</on_poweroff>
                  <on_reboot>restart</on_reboot>
                  <on_crash>destroy</on_crash>
                  <devices>
                    <emulator>/usr/bin/qemu-system-x86_64</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='qcow2'/>
                      <source file='/b.qcow2'/>
                      <target dev='vda' bus='virtio'/>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x03' function='0x0'/>
                    </disk>
                    <controller type='usb' index='0' model='piix3-uhci'>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x2'/>
                    </controller>
                    <controller type='pci' index='0' model='pci-root'/>
                    <serial type='pty'>
                      <target type='isa-serial' port='0'>
                        <model name='isa-serial'/>
                      </target>
                    </serial>
                    <console type='pty'>
                      <target type='serial' port='0'/>
                    </console>
                    <input type='mouse' bus='ps2'/>
                    <input type='keyboard' bus='ps2'/>
                    <graphics type='vnc' port='-1' autoport='yes'>
                      <listen type='address'/>
                    </graphics>
                    <audio id='1' type='none'/>
                    <video>
                      <model type='cirrus' vram='16384' heads='1' primary='yes'/>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
                    </video>
                    <memballoon model='virtio'>
                      <address type='pci' domain='0x0000' bus='0x00' slot='0x04' function='0x0'/>
                    </memballoon>
                  </devices>
                </domain>
                """);
    }

    @Test
    void whatIsCompleteStaysAsItIs() {
        String once = define("<interface type='user'/><input type='tablet' bus='usb'/><channel type='unix'>"
                + "<target type='virtio' name='org.qemu.guest_agent.0'/></channel>");
        assertThat(parse(once).format(FormatOptions.of(0))).isEqualTo(once);
        assertThat(once)
                .contains("<address type='usb' bus='0' port='1'/>")
                .contains("<address type='virtio-serial' controller='0' bus='0' port='1'/>")
                .containsPattern("<mac address='52:54:00(:[0-9a-f]{2}){3}'/>");
    }

    @Test
    void refusesWhatTheEmulatorDoesNotHave() {
        assertThatThrownBy(() -> parse(HEAD.replace("'pc'", "'nosuch'") + "</devices></domain>"))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("XML error: No PCI buses available");
        assertThatThrownBy(() -> define("<emulator>/usr/bin/nosuch</emulator>"))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("Cannot check QEMU binary /usr/bin/nosuch: No such file or directory");
    }

    private String define(String devices) {
        return parse(HEAD + devices + "</devices></domain>").format(FormatOptions.of(0));
    }

    private DomainDocument parse(String text) {
        return DomainDocument.parse(text, ParseOptions.DEFINITION, defaults);
    }
}
