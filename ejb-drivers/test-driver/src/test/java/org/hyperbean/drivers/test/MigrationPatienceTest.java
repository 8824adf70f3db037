package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MigrationPatienceTest {
    private final CountDownLatch givenUp = new CountDownLatch(1);

    @Test
    void givesUpInTheEnd() throws InterruptedException {
        try (MigrationPatience _ = MigrationPatience.begin(Duration.ofMillis(10), givenUp::countDown)) {
            assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotGiveUpWhatIsOver() throws InterruptedException {
        MigrationPatience.begin(Duration.ofMillis(50), givenUp::countDown).close();
        assertThat(givenUp.await(200, TimeUnit.MILLISECONDS)).isFalse();
    }
}
