package org.hyperbean.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallDevicesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <watchdog model='ib700'/> | <watchdog model='ib700' action='reset'/>
            <memballoon model='virtio'><stats period='0x10'/></memballoon> | <stats period='16'/>
            <memballoon model='none'><address type='nowhere'/></memballoon> | <memballoon model='none'/>
            <rng model='virtio'><backend model='random'/></rng> | <backend model='random'>/dev/random</backend>
            <tpm><backend type='passthrough'/></tpm> | <device path='/dev/tpm0'/>
            <tpm><backend type='emulator' version='2.0'><active_pcr_banks><sha512/><sha1/></active_pcr_banks></backend></tpm> | <sha1/>
            <shmem name='a'><server path='//a///b/'/><msi vectors='0x10'/></shmem> | <server path='//a/b'/>
            <shmem name='a'><size unit='KiB'>100</size></shmem> | <size unit='M'>0</size>
            <redirfilter><usbdev class='9' version='1.5' allow='no'/></redirfilter> | <usbdev class='0x09' version='1.50' allow='no'/>
            <vsock model='virtio'><cid address='4'/></vsock> | <cid auto='no' address='4'/>
            <smartcard mode='host'/><smartcard mode='host'/> | <address type='ccid' controller='0' slot='1'/>
            <smartcard mode='host'><address type='ccid' controller='2' slot='0'/></smartcard> | <controller type='ccid' index='2'/>
            <memory model='virtio-pmem'><source><path>/a</path></source><target><size>1</size></target></memory> | <memory model='virtio-pmem' access='shared'>
            """)
    void isCompletedAndWritten(String devices, String part) {
        assertThat(shown(devices)).contains(part);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <watchdog model='ib700'/><watchdog model='ib700'/> | internal error: only a single watchdog device is supported
            <panic/><panic/> | XML error: Multiple panic devices with model 'default'
            <tpm><backend type='emulator'><active_pcr_banks><sha1/></active_pcr_banks></backend></tpm> | XML error: <active_pcr_banks/> requires TPM version '2.0'
            <rng model='virtio'><rate bytes='-5'/><backend model='builtin'/></rng> | XML error: invalid RNG rate bytes value
            <shmem name='..'/> | unsupported configuration: shmem name cannot be equal to '..'
            <redirdev type='spicevmc'/> | unsupported configuration: cannot add redirected USB device: USB is disabled for this domain
            <redirfilter><usbdev version='2.' allow='no'/></redirfilter> | XML error: Cannot parse USB device version 2.
            <vsock><cid address='2'/></vsock> | unsupported configuration: guest CIDs must be >= 3
            <iommu model='virtio'><driver iotlb='on'/></iommu> | XML error: iommu model 'virtio' doesn't support additional attributes
            <smartcard mode='host-certificates'><certificate>a</certificate></smartcard> | XML error: host-certificates mode needs exactly three certificates
            <memory model='virtio-mem'><target><size>4096</size><block>3000</block></target></memory> | block size must be a power of two
            """)
    void refusesInLibvirtsWords(String devices, String message) {
        assertThatThrownBy(() -> read(devices)).hasMessage(message);
    }

    @Test
    void panicDeviceWithoutSettingsIsNotWritten() {
        assertThat(shown("<panic model='default'/>")).doesNotContain("panic");
    }

    @Test
    void memoryThatGrowsShowsItsSizeWhileTheGuestRuns() {
        DomainDocument document = read("<memory model='virtio-mem'><target><size>4096</size><block>2048</block>"
                + "<requested>2048</requested></target></memory>");
        assertThat(document.withId(1).format(FormatOptions.of(0))).contains("<current unit='KiB'>0</current>");
        assertThat(document.format(FormatOptions.of(0))).doesNotContain("<current ");
    }

    private static DomainDocument read(String devices) {
        return DomainDocument.parse(
                "<domain type='kvm'><name>a</name><memory>8388608</memory><os><type arch='x86_64'>hvm</type></os>"
                        + "<devices>" + devices + "</devices></domain>",
                ParseOptions.INACTIVE,
                document -> document);
    }

    private static String shown(String devices) {
        return read(devices).format(FormatOptions.of(FormatOptions.INACTIVE));
    }
}
