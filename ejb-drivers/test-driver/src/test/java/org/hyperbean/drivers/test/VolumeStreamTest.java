package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;

/** What is written in volumes in memory. */
class VolumeStreamTest {
    private static final int BLOCK = VolumeContents.BLOCK_SIZE;

    private final VolumeStore store = new VolumeStore();
    private final VolumeContents contents = store.of("/volume");

    @Test
    void whatIsWrittenAcrossBlocksComesBackBetweenHoles() {
        byte[] written = new byte[BLOCK];
        Arrays.fill(written, (byte) 7);
        stream(BLOCK + 10, 4L * BLOCK).write(written, 0, BLOCK);
        VolumeStream back = stream(0, 4L * BLOCK);
        assertThat(back.readHole()).isEqualTo(BLOCK);
        byte[] read = new byte[BLOCK];
        assertThat(back.read(read, 0, BLOCK)).isEqualTo(BLOCK);
        assertThat(read[9]).isZero();
        assertThat(read[10]).isEqualTo((byte) 7);
        assertThat(back.readHole()).isZero();
        assertThat(back.read(read, 0, BLOCK)).isEqualTo(BLOCK);
        assertThat(read[9]).isEqualTo((byte) 7);
        assertThat(read[10]).isZero();
        assertThat(back.readHole()).isEqualTo(BLOCK);
        assertThat(back.read(read, 0, BLOCK)).isEqualTo(-1);
    }

    @Test
    void aHoleMakesZeroOfWhatWasThere() {
        stream(0, 2L * BLOCK).write(filled(), 0, BLOCK);
        stream(0, 2L * BLOCK).writeHole(2L * BLOCK);
        assertThat(stream(0, 2L * BLOCK).readHole()).isEqualTo(2L * BLOCK);
    }

    @Test
    void nothingIsWrittenBehindTheEnd() {
        VolumeStream stream = stream(0, BLOCK - 1);
        assertThatThrownBy(() -> stream.write(filled(), 0, BLOCK)).isInstanceOf(LibvirtException.class);
        assertThatThrownBy(() -> stream.writeHole(BLOCK)).isInstanceOf(LibvirtException.class);
    }

    @Test
    void allVolumesHaveSoMuchMemoryTogetherAndGiveItBack() {
        store.take(VolumeStore.BYTES_MAX - BLOCK);
        VolumeStream stream = stream(0, 2L * BLOCK);
        stream.write(filled(), 0, BLOCK);
        assertThatThrownBy(() -> stream.write(filled(), 0, BLOCK)).isInstanceOf(LibvirtException.class);
        store.forget("/volume");
        store.take(BLOCK);
        assertThatThrownBy(() -> store.take(1)).isInstanceOf(LibvirtException.class);
    }

    private VolumeStream stream(long begin, long end) {
        return new VolumeStream(contents, begin, end);
    }

    private static byte[] filled() {
        byte[] bytes = new byte[BLOCK];
        Arrays.fill(bytes, (byte) 1);
        return bytes;
    }
}
