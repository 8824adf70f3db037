package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The signal reaches who listens, and the process lives on. */
class HangupTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void everyListenerHearsOfEachSignalInTurn() throws InterruptedException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (Hangup.Registration _ = Hangup.listen(() -> {
            heard.add("first");
            throw new IllegalStateException("a listener that fails");
        })) {
            try (Hangup.Registration _ = Hangup.listen(() -> heard.add(
                    loader.equals(Thread.currentThread().getContextClassLoader())
                            ? "second"
                            : "lost its class loader"))) {
                hangUp();
                assertHeard("first", "second");
            }
            hangUp();
            assertHeard("first");
        }
        assertThat(heard).isEmpty();
    }

    private void assertHeard(String... names) throws InterruptedException {
        for (String name : names) {
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(name);
        }
    }

    private static void hangUp() {
        Command.of("kill", "-HUP", String.valueOf(ProcessHandle.current().pid()))
                .run();
    }
}
