package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConversationTest {
    @Test
    void everyWriteArrivesAtOnce() throws IOException {
        try (Conversation echo = Command.of("cat").converse()) {
            echo.output().write(new byte[] {1, (byte) 0xff});
            assertThat(echo.input().readNBytes(2)).containsExactly(1, 0xff);
            echo.output().write(3);
            assertThat(echo.input().read()).isEqualTo(3);
        }
    }

    @Test
    void endQuotesWhatTheProgramComplainedOf() {
        try (Conversation broken =
                Command.of("sh", "-c", "echo 'no such host' >&2").converse()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> broken.input().read())
                    .withMessage("no such host: Connection reset by peer");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> broken.output().write(new byte[100_000]))
                    .withMessage("no such host: Connection reset by peer");
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws InterruptedException {
        Conversation silent = Command.of("sh", "-c", "sleep 60").converse();
        Thread closer = Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            silent.close();
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> silent.input().read());
        closer.join();
    }
}
