package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StreamBufferTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void dataIsStoredUpToALimitUntilItIsRead() throws InterruptedException {
        StreamBuffer buffer = new StreamBuffer();
        int added = 0;
        while (buffer.addData(ByteBuffer.allocate(MEBIBYTE), SHORT)) {
            added++;
        }
        assertThat(added).isEqualTo(16);
        assertThat(buffer.take(new byte[MEBIBYTE], 0, MEBIBYTE)).isEqualTo(MEBIBYTE);
        assertThat(buffer.addData(ByteBuffer.allocate(MEBIBYTE), SHORT)).isTrue();
    }

    @Test
    void endlessHolesAreLimitedToo() throws InterruptedException {
        StreamBuffer buffer = new StreamBuffer();
        int added = 0;
        while (buffer.addHole(1, SHORT)) {
            added++;
        }
        assertThat(added).isLessThan(1_000_000);
    }

    @Test
    void holeIsReadInPiecesOfZeroBytes() throws InterruptedException {
        StreamBuffer buffer = new StreamBuffer();
        buffer.addHole(5, SHORT);
        buffer.addHole(0, SHORT);
        buffer.end();
        byte[] target = {9, 9, 9, 9};
        assertThat(buffer.take(target, 0, 3)).isEqualTo(3);
        assertThat(target).containsExactly(0, 0, 0, 9);
        assertThat(buffer.take(target, 0, 3)).isEqualTo(2);
        assertThat(buffer.take(target, 0, 3)).isEqualTo(-1);
    }

    @Test
    void discardedStreamTakesNothingMore() throws InterruptedException {
        StreamBuffer buffer = new StreamBuffer();
        buffer.addData(ByteBuffer.allocate(1), SHORT);
        buffer.discard();
        assertThat(buffer.addData(ByteBuffer.allocate(1), SHORT)).isTrue();
        assertThat(buffer.take(new byte[1], 0, 1)).isEqualTo(-1);
    }
}
