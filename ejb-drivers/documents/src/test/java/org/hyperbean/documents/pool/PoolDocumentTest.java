package org.hyperbean.documents.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.xml.SanitizedPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolDocumentTest {
    @ParameterizedTest
    @CsvSource({"//x///y//,//x/y", "///x/,/x", "//,//", "/,/", "nfs://h//x/,nfs://h//x/", "a//b,a/b"})
    void pathsLoseSuperfluousSlashes(String given, String expected) {
        assertThat(SanitizedPath.of(given)).isEqualTo(expected);
    }

    @Test
    void partsThatDoNotBelongToTheTypeAreNotWritten() {
        String text = "<pool type='dir'><name>a</name><source><host name='h'/><name>n</name></source>"
                + "<target><path>/x</path></target></pool>";
        assertThat(PoolDocument.parse(text).format()).contains("<source>\n  </source>");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = "<pool type='netfs' xmlns:fs='" + MountOptions.NAMESPACE + "'><name>a</name><source>"
                + "<host name='h' port='1'/><dir path='/d'/><format type='nfs'/><protocol ver='4.1'/>"
                + "<vendor name='v'/></source><target><path>/x</path><permissions><mode>0700</mode><owner>-1</owner>"
                + "<group>12</group></permissions></target><refresh><volume allocation='capacity'/></refresh>"
                + "<fs:mount_opts><fs:option name='sync'/></fs:mount_opts></pool>";
        PoolDocument pool = PoolDocument.parse(text);
        assertThat(PoolDocument.parse(pool.format())).isEqualTo(pool);
        assertThat(pool.target().orElseThrow().permissions().group()).contains(12);
    }

    @Test
    void volumesOfPartitionsHaveOtherFormats() {
        String volume =
                "<volume><name>v</name><capacity unit='KiB'>1</capacity><target><format type='%s'/></target></volume>";
        assertThat(VolumeDocument.parse(volume.formatted("linux"), PoolType.DISK, VolumeDocument.Capacity.REQUIRED)
                        .capacity())
                .isEqualTo(1024);
        assertThatThrownBy(() ->
                        VolumeDocument.parse(volume.formatted("linux"), PoolType.DIR, VolumeDocument.Capacity.REQUIRED))
                .hasMessage("unsupported configuration: unknown volume format type linux");
    }

    @Test
    void volumesWithFeaturesAreCompatibleWithQemu11() {
        String volume = "<volume><name>v</name><capacity>1</capacity><target><features><extended_l2/></features>"
                + "</target></volume>";
        assertThat(VolumeDocument.parse(volume, PoolType.DIR, VolumeDocument.Capacity.REQUIRED)
                        .format())
                .contains("<compat>1.1</compat>")
                .contains("<extended_l2/>");
    }
}
