package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MemoryTransferTest {
    private static final long MIB = 1 << 20;

    @Test
    void goesOverTheMemoryOfARunningGuestAgain() throws InterruptedException {
        MemoryTransfer transfer = new MemoryTransfer(64 * MIB, () -> Long.MAX_VALUE);
        List<Integer> iterations = new ArrayList<>();
        assertThat(transfer.run(() -> true, iterations::add)).isTrue();
        assertThat(iterations).containsExactly(1, 2, 3);
        assertThat(transfer.figures().processed()).isEqualTo(64 * MIB + 8 * MIB + MIB);
        assertThat(transfer.figures().remaining()).isZero();
    }

    @Test
    void goesOverTheMemoryOfAPausedGuestOnce() throws InterruptedException {
        MemoryTransfer transfer = new MemoryTransfer(64 * MIB, () -> Long.MAX_VALUE);
        List<Integer> iterations = new ArrayList<>();
        assertThat(transfer.run(() -> false, iterations::add)).isTrue();
        assertThat(iterations).containsExactly(1);
    }

    @Test
    void takesAsLongAsTheSpeedWants() throws InterruptedException {
        MemoryTransfer transfer = new MemoryTransfer(64 * MIB, () -> 256 * MIB);
        assertThat(transfer.run(() -> false, _ -> {})).isTrue();
        assertThat(transfer.elapsed()).isGreaterThanOrEqualTo(250);
    }

    @Test
    void isNeverSlowerThanAMinute() throws InterruptedException {
        MemoryTransfer transfer = new MemoryTransfer(6000 * MIB, () -> 1);
        transfer.run(
                () -> true,
                _ -> Thread.ofVirtual().start(() -> {
                    while (transfer.figures().speed() == 0) {
                        Thread.onSpinWait();
                    }
                    transfer.abort();
                }));
        assertThat(transfer.figures().speed()).isGreaterThanOrEqualTo(100 * MIB);
    }

    @Test
    @Timeout(10)
    void isAbortedAtAnyTime() throws InterruptedException {
        MemoryTransfer transfer = new MemoryTransfer(1L << 40, () -> 1);
        transfer.abort();
        assertThat(transfer.run(() -> true, _ -> {})).isFalse();
    }
}
