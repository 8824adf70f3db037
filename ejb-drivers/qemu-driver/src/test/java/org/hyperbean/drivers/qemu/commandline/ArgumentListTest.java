package org.hyperbean.drivers.qemu.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.junit.jupiter.api.Test;

/** Documents come with aliases and addresses, as a running domain's do. */
class ArgumentListTest {
    private static final String HEAD = """
            <domain type='qemu' id='1'>
              <name>a,b</name>
              <uuid>44444444-2222-3333-4444-0000000000a1</uuid>
              <memory unit='MiB'>64</memory>
              <vcpu current='1'>2</vcpu>
              <os>
                <type arch='x86_64' machine='pc-i440fx-7.2'>hvm</type>
                <kernel>/k</kernel>
                <cmdline>a b</cmdline>
                <boot dev='hd'/>
              </os>
            """;
    private static final DomainRules AS_IT_STANDS = document -> document;

    private static List<String> arguments(String rest) {
        DomainDocument document = DomainDocument.parse(HEAD + rest + "</domain>", ParseOptions.STATUS, AS_IT_STANDS);
        return ArgumentList.of(document, Path.of("/usr/bin/qemu-system-x86_64"), Path.of("/m.sock"));
    }

    private static String device(String devices) {
        return String.join(" ", arguments("<devices>" + devices + "</devices>"));
    }

    @Test
    void machineMemoryAndProcessors() {
        assertThat(arguments("<on_reboot>destroy</on_reboot>"))
                .startsWith("/usr/bin/qemu-system-x86_64", "-name", "guest=a,,b,debug-threads=on", "-S")
                .containsSequence("-machine", "pc-i440fx-7.2,usb=off,dump-guest-core=off,memory-backend=pc.ram")
                .containsSequence("-accel", "tcg")
                .containsSequence("-m", "64")
                .containsSequence("-smp", "1,maxcpus=2,sockets=2,cores=1,threads=1")
                .containsSequence("-display", "none")
                .containsSequence("-chardev", "socket,id=charmonitor,path=/m.sock,server=on,wait=off")
                .containsSequence("-no-reboot", "-no-shutdown", "-no-acpi", "-boot", "strict=on")
                .containsSequence("-kernel", "/k", "-append", "a b");
    }

    @Test
    void aDiskIsTwoNodesAndADrive() {
        String disk = """
                <disk type='file' device='disk'>
                  <driver name='qemu' type='qcow2' cache='none' discard='unmap'/>
                  <source file='/d,.qcow2'/>
                  <target dev='vda' bus='virtio'/>
                  <alias name='virtio-disk0'/>
                  <address type='pci' domain='0x0000' bus='0x00' slot='0x07' function='0x0'/>
                </disk>
                """;
        assertThat(device(
                        "<controller type='pci' index='0' model='pci-root'><alias name='pci.0'/></controller>" + disk))
                .contains(
                        "-blockdev {\"driver\":\"file\",\"filename\":\"/d,.qcow2\",\"node-name\":\"libvirt-1-storage\","
                                + "\"cache\":{\"direct\":true,\"no-flush\":false},"
                                + "\"auto-read-only\":true,\"discard\":\"unmap\"}")
                .contains("{\"node-name\":\"libvirt-1-format\",\"read-only\":false,\"discard\":\"unmap\","
                        + "\"cache\":{\"direct\":true,\"no-flush\":false},"
                        + "\"driver\":\"qcow2\",\"file\":\"libvirt-1-storage\"}")
                .contains("{\"driver\":\"virtio-blk-pci\",\"id\":\"virtio-disk0\",\"bus\":\"pci.0\",\"addr\":\"0x7\","
                        + "\"drive\":\"libvirt-1-format\",\"bootindex\":1,\"write-cache\":\"on\"}");
    }

    @Test
    void aTerminalMayCopyItsBytesIntoAFile() {
        String serial = """
                <serial type='pty'>
                  <log file='/l,og' append='off'/>
                  <target type='isa-serial' port='0'><model name='isa-serial'/></target>
                  <alias name='serial0'/>
                </serial>
                """;
        assertThat(device(serial))
                .contains("-chardev pty,id=charserial0,logfile=/l,,og,logappend=off ")
                .contains("{\"driver\":\"isa-serial\",\"id\":\"serial0\",\"chardev\":\"charserial0\",\"index\":0}");
    }

    @Test
    void whatCannotBeStartedIsRefused() {
        String card = "<interface type='bridge'><mac address='52:54:00:11:22:33'/><source bridge='br0'/>"
                + "<alias name='net0'/></interface>";
        assertThatThrownBy(() -> device(card))
                .hasMessage("unsupported configuration: interfaces of type 'bridge' are not supported");
    }
}
