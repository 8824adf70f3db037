package org.hyperbean.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.TerminalSource;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainDocumentTest {
    private static final DomainRules RULES = document -> document;
    private static final String HEAD =
            "<domain type='kvm'><name>a</name><uuid>11111111-2222-3333-4444-555555555555</uuid>";
    private static final String MACHINE = "<memory>8192</memory><os><type arch='x86_64'>hvm</type></os>";

    @Test
    void completesWhatIsLeftOut() {
        assertThat(format(parse(HEAD + MACHINE + "</domain>"))).isEqualTo("""
                <domain type='kvm'>
                  <name>a</name>
                  <uuid>11111111-2222-3333-4444-555555555555</uuid>
                  <memory unit='KiB'>8192</memory>
                  <currentMemory unit='KiB'>8192</currentMemory>
                  <vcpu placement='static'>1</vcpu>
                  <os>
                    <type arch='x86_64'>hvm</type>
                    <boot dev='hd'/>
                  </os>
                  <clock offset='utc'/>
                  <on_poweroff>destroy</on_poweroff>
                  <on_reboot>restart</on_reboot>
                  <on_crash>destroy</on_crash>
                  <devices>
                  </devices>
                </domain>
                """);
    }

    @Test
    void whatItWritesItReadsAsTheSame() {
        DomainDocument first = withDevices("""
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <disk type='file'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>
                <disk type='file' device='cdrom'><target dev='hdc'/></disk>
                <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                <interface type='network'><mac address='52:54:00:11:22:33'/><source network='default'/></interface>
                <serial type='pty'/><graphics type='vnc' port='5901' listen='127.0.0.1'/>
                <video><model type='cirrus' vram='16384'/></video>
                """);
        assertThat(format(parse(format(first)))).isEqualTo(format(first));
    }

    @Test
    void disksOfABusStandInOrder() {
        DomainDocument document = withDevices("""
                <disk type='file'><source file='/b'/><target dev='vdb' bus='virtio'/></disk>
                <disk type='file'><source file='/c'/><target dev='sda' bus='scsi'/></disk>
                <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                """);
        assertThat(document.devices().of(Disk.class))
                .extracting(disk -> disk.source().flatMap(DiskSource::path).orElseThrow())
                .containsExactly("/a", "/b", "/c");
    }

    @Test
    void liveValuesAreShownOnlyWhileTheDomainRuns() {
        DomainDocument running = withDevices("<serial type='pty'/>")
                .mapDevices(devices -> devices.map(device -> device instanceof CharacterDevice port
                        ? port.withSource(new TerminalSource(Optional.of("/dev/pts/7")))
                                .alias("serial0")
                        : device))
                .withId(4);
        assertThat(running.format(FormatOptions.of(0)))
                .contains("<domain type='kvm' id='4'>", "<console type='pty' tty='/dev/pts/7'>")
                .contains("<source path='/dev/pts/7'/>", "<alias name='serial0'/>");
        assertThat(running.format(FormatOptions.of(FormatOptions.INACTIVE)))
                .doesNotContain("id='4'", "/dev/pts/7", "serial0");
    }

    @Test
    void passwordsAreShownOnlyInASecureDump() {
        DomainDocument document = withDevices("<graphics type='vnc' passwd='sesame'/>");
        assertThat(document.format(FormatOptions.of(0))).doesNotContain("sesame");
        assertThat(document.format(FormatOptions.of(FormatOptions.SECURE))).contains("passwd='sesame'");
    }

    @Test
    void whatNoRecordStandsForIsKeptAtItsPlace() {
        String tuned = HEAD + "<memtune><hard_limit unit='KiB'>9</hard_limit></memtune>" + MACHINE + "</domain>";
        assertThat(format(parse(tuned))).contains("""
                  <currentMemory unit='KiB'>8192</currentMemory>
                  <memtune>
                    <hard_limit unit='KiB'>9</hard_limit>
                  </memtune>
                  <vcpu
                """.stripTrailing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <domain type='kvm'/>                                   | missing name information
                    <domain type='x'><name>a</name></domain>               | unsupported configuration: invalid domain type x
                    <domain><name>a</name></domain>                        | internal error: missing domain type attribute
                    <domain type='kvm'><name>a</name><uuid>x</uuid></domain> | internal error: malformed uuid element
                    <network/>                                             | XML error: expecting root element of 'domain', not 'network'
                    <domain type='kvm'><name>a</name><os><type>hvm</type></os><memory>lots</memory></domain> | XML error: Invalid value 'lots' for element or attribute './memory[1]'
                    <domain type='kvm'><name>a</name><os><type>hvm</type></os></domain> | XML error: Memory size must be specified via <memory> or in the <numa> configuration
                    <domain type='kvm'><name>a</name><os><type>z</type></os></domain> | unsupported configuration: unknown OS type 'z'
                    """)
    void refusesBadDocumentsInLibvirtsWords(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(LibvirtException.class)
                .hasMessage(message);
    }

    @Test
    void twoDisksCannotHaveOneName() {
        assertThatThrownBy(() -> withDevices("""
                        <disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                        <disk type='file'><source file='/b'/><target dev='vda' bus='virtio'/></disk>
                        """))
                .hasMessage("XML error: target 'vda' duplicated for disk sources '/a' and '/b'");
    }

    private static DomainDocument withDevices(String devices) {
        return parse(HEAD + MACHINE + "<devices>" + devices + "</devices></domain>");
    }

    private static DomainDocument parse(String text) {
        return DomainDocument.parse(text, ParseOptions.INACTIVE, RULES);
    }

    private static String format(DomainDocument document) {
        return document.format(FormatOptions.of(FormatOptions.INACTIVE));
    }
}
