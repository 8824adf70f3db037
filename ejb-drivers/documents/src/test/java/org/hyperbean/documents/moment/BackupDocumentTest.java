package org.hyperbean.documents.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.storage.StorageType;
import org.junit.jupiter.api.Test;

class BackupDocumentTest {
    private static final DomainDocument DOMAIN = DomainDocument.parse("""
        <domain type='test'><name>d</name><memory>65536</memory><os><type arch='x86_64'>hvm</type></os><devices>
        <disk type='file'><source file='/images/a.qcow2'/><target dev='vda' bus='virtio'/></disk>
        <disk type='block'><source dev='/dev/b'/><target dev='vdb' bus='virtio'/></disk>
        <disk type='file' device='cdrom'><target dev='vdc' bus='virtio'/></disk>
        </devices></domain>
        """, ParseOptions.INACTIVE, document -> document);

    @Test
    void disksThatAreNotNamedAreNotSaved() {
        assertThat(aligned("""
            <domainbackup mode='pull'><incremental>c1</incremental>
            <server transport='unix' socket='/run/s' tls='no'/>
            <disks><disk name='vdb' type='file' exportname='e'><scratch file='/tmp/s'/></disk></disks>
            </domainbackup>
            """)).isEqualTo("""
                    <domainbackup mode='pull'>
                      <incremental>c1</incremental>
                      <server transport='unix' tls='no' socket='/run/s'/>
                      <disks>
                        <disk name='vdb' backup='yes' type='file' backupmode='incremental' incremental='c1' exportname='e'>
                          <scratch file='/tmp/s'/>
                        </disk>
                        <disk name='vda' backup='no'/>
                        <disk name='vdc' backup='no'/>
                      </disks>
                    </domainbackup>
                    """);
    }

    @Test
    void aFileIsSavedBesideItself() {
        DomainDocument oneFile = DOMAIN.mapDevices(
                devices -> devices.without(device -> device instanceof Disk disk && disk.type() != StorageType.FILE));

        assertThat(new BackupAlignment(oneFile, "1")
                        .align(BackupDocument.parse("<domainbackup/>"))
                        .format())
                .contains("<disk name='vda' backup='yes' type='file' backupmode='full'>")
                .contains("<target file='/images/a.qcow2.1'/>");
        assertThatThrownBy(() -> aligned("<domainbackup/>"))
                .hasMessage("unsupported configuration: refusing to generate file name for disk 'vdb'");
    }

    @Test
    void disksAreThoseOfTheDomainOnceEach() {
        assertThatThrownBy(() -> aligned("<domainbackup><disks><disk name='sda' type='file'/></disks></domainbackup>"))
                .hasMessage("unsupported configuration: no disk named 'sda'");
        assertThatThrownBy(() -> aligned("""
            <domainbackup><disks><disk name='vda' backup='no'/><disk name='vda' backup='no'/></disks></domainbackup>
            """)).hasMessage("unsupported configuration: disk 'vda' specified twice");
        assertThatThrownBy(() -> aligned("""
            <domainbackup><disks><disk name='vda' type='file' backupmode='incremental'/></disks></domainbackup>
            """))
                .hasMessageContaining("'incremental' backup mode of disk 'vda' requires setting");
    }

    @Test
    void onlyAPulledBackupHasAServer() {
        assertThatThrownBy(() -> BackupDocument.parse("<domainbackup><server name='h'/></domainbackup>"))
                .hasMessageContaining("server");
    }

    private static String aligned(String text) {
        return new BackupAlignment(DOMAIN, "1")
                .align(BackupDocument.parse(text))
                .format();
    }
}
