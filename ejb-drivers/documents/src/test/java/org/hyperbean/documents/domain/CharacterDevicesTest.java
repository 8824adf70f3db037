package org.hyperbean.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.ChannelTarget;
import org.hyperbean.documents.character.ConsoleTarget;
import org.hyperbean.documents.character.UnixSource;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.DeviceElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterDevicesTest {
    private static final String VIRTIO = "<console type='pty'><target type='virtio'/></console>";

    @Test
    void consoleWithoutSerialPortGetsOneWithAllThatItHas() {
        DomainDocument document =
                read("<console type='file'><source path='/log'/><target port='5'/><alias name='ua-c'/></console>");
        assertThat(document.devices().firstSerial()).hasValueSatisfying(serial -> {
            assertThat(serial.source().path()).contains("/log");
            assertThat(serial.target().port()).contains(0);
            assertThat(serial.info().alias()).contains("ua-c");
        });
        assertThat(shown(document)).contains("""
                    <console type='file'>
                      <source path='/log'/>
                      <target type='serial' port='0'/>
                      <alias name='ua-c'/>
                    </console>
                """);
    }

    @Test
    void serialPortOfTheMachineIsShownAsFirstConsole() {
        DomainDocument document = read(VIRTIO + "<serial><target port='3'/></serial>");
        assertThat(document.devices().of(DeviceElement.CONSOLE))
                .extracting(device -> ((CharacterDevice) device).target())
                .containsExactly(
                        new ConsoleTarget(ConsoleTarget.Type.SERIAL, Optional.of(3)),
                        new ConsoleTarget(ConsoleTarget.Type.VIRTIO, Optional.of(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pci-serial", "usb-serial", "isa-debug"})
    void serialPortOnABusForOtherDevicesHasNoConsole(String type) {
        DomainDocument document = read("<serial><target type='" + type + "'/></serial>");
        assertThat(document.devices().of(DeviceElement.CONSOLE)).isEmpty();
    }

    @Test
    void guestWithoutHardwareKeepsItsConsoleAlone() {
        DomainDocument document = DomainDocument.parse(
                "<domain type='xen'><name>a</name><memory>1</memory><os><type>linux</type></os><devices><console/>"
                        + "</devices></domain>",
                ParseOptions.INACTIVE,
                given -> given);
        assertThat(document.devices().firstSerial()).isEmpty();
        assertThat(document.devices().firstConsole())
                .map(CharacterDevice::target)
                .contains(new ConsoleTarget(ConsoleTarget.Type.SERIAL, Optional.of(0)));
    }

    @Test
    void isaPortsAreNumberedBeforeOthers() {
        DomainDocument document = read("<serial><target type='usb-serial'/></serial>"
                + "<serial><target type='isa-serial'/></serial><serial><target port='7'/></serial><serial/>");
        assertThat(document.devices().of(DeviceElement.SERIAL))
                .extracting(device -> ((CharacterDevice) device).target().port().orElseThrow())
                .containsExactly(8, 0, 7, 9);
    }

    @Test
    void namedChannelMayLeaveItsSocketToTheHypervisor() {
        DomainDocument document =
                read("<channel type='unix'><source mode='bind'/><target type='virtio' name='a.b'/></channel>");
        assertThat(document.devices().of(CharacterDevice.class)).singleElement().satisfies(channel -> {
            assertThat(channel.source())
                    .isInstanceOfSatisfying(
                            UnixSource.class, unix -> assertThat(unix.path()).isEmpty());
            assertThat(channel.target())
                    .isInstanceOfSatisfying(
                            ChannelTarget.Named.class,
                            named -> assertThat(named.name()).contains("a.b"));
        });
    }

    @Test
    void forwardedAddressIsWrittenInFull() {
        assertThat(shown(read("<channel type='pty'><target type='guestfwd' address='1.2' port='70000'/></channel>")))
                .contains("<target type='guestfwd' address='1.0.0.2' port='4464'/>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <serial type='x'/> | unsupported configuration: unknown type presented to host for character device: x
            <channel type='pty'/> | XML error: target type must be specified for channel device
            <channel type='pty'><target/></channel> | unsupported configuration: unknown target type '(null)' specified for character device
            <serial type='spicevmc'/> | unsupported configuration: spicevmc device type only supports virtio
            <serial type='file'/> | internal error: Missing source path attribute for char device
            <serial type='udp'><source mode='bind' service='1'/></serial> | internal error: Missing source service attribute for char device
            <serial type='tcp'><source mode='bind' host='a' service='b'><reconnect enabled='no'/></source></serial> | internal error: chardev reconnect is possible only for connect mode
            <serial type='spiceport'><source channel='a b'/></serial> | invalid argument: Invalid character in source channel for char device
            <serial type='nmdm'><source master='/a'/></serial> | internal error: Should define both master and slave path attributes for nmdm device
            <serial type='null'><log/><log/></serial> | XML error: only one log element is allowed for character device
            <serial><target port='x'/></serial> | XML error: Invalid port number: x
            <serial><target type='isa-serial' port='4'/></serial> | internal error: Maximum supported number of ISA serial ports is '4'
            <console/><console/> | unsupported configuration: Only the first console can be a serial port
            """)
    void refusesInLibvirtsWords(String devices, String message) {
        assertThatThrownBy(() -> read(devices)).hasMessage(message);
    }

    private static DomainDocument read(String devices) {
        return DomainDocument.parse(
                "<domain type='kvm'><name>a</name><memory>1</memory><os><type arch='x86_64'>hvm</type></os><devices>"
                        + devices + "</devices></domain>",
                ParseOptions.INACTIVE,
                document -> document);
    }

    private static String shown(DomainDocument document) {
        return document.format(FormatOptions.of(FormatOptions.INACTIVE));
    }
}
