package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {
    @Test
    void aProcessIsAliveUntilItEnds(@TempDir Path folder) throws InterruptedException {
        Process process = Command.of("/bin/sleep", "60").startDaemon(folder.resolve("log"));
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        assertThat(identity.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void aLaterProcessWithTheSameNumberIsAnother() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
        assertThat(new ProcessIdentity(self.pid(), self.startTime() - 1).isAlive())
                .isFalse();
    }

    @Test
    void factsAreThoseOfTheLineWhateverTheName() {
        String line = "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 150 25 0 0 20 0 1 0 987 1000 42 18446744073709551615";
        assertThat(ProcessFacts.parse(7, line)).hasValueSatisfying(facts -> {
            assertThat(facts.identity()).isEqualTo(new ProcessIdentity(7, 987));
            assertThat(facts.cpuTime()).isEqualTo(Duration.ofMillis(1750));
            assertThat(facts.residentKiB()).isEqualTo(42 * PageSize.bytes() / 1024);
        });
        assertThat(ProcessFacts.parse(7, line.replace(" S ", " Z "))).isEmpty();
    }
}
