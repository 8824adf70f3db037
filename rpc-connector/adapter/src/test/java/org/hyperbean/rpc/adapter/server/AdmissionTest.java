package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is let in, by number. */
class AdmissionTest {
    private final Admission admission =
            new Admission(() -> new ServerLimits(3, 1, 5, Optional.of(Duration.ofSeconds(5)), 5));

    @Test
    void refusesAtOnceBeyondTheLimit() throws InterruptedException {
        Admission.Place first = admission.enter(false);
        admission.enter(false);
        admission.enter(false);
        assertThatThrownBy(() -> admission.enter(false)).hasMessage("Too many active clients (3)");
        first.leave();
        first.leave();
        admission.enter(false);
        assertThatThrownBy(() -> admission.enter(false)).hasMessage("Too many active clients (3)");
    }

    @Test
    void aStrangerWaitsForAnotherToProveWhoItIs() throws Exception {
        Admission.Place first = admission.enter(true);
        CompletableFuture<Admission.Place> second = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                second.complete(admission.enter(true));
            } catch (InterruptedException | RuntimeException e) {
                second.completeExceptionally(e);
            }
        });
        first.authenticated();
        assertThat(second.get(2, TimeUnit.SECONDS)).isNotNull();
        assertThat(admission.anonymousClients()).isEqualTo(1);
        second.get().leave();
        assertThat(admission.anonymousClients()).isZero();
    }

    @Test
    void aStrangerIsRefusedInTheEnd() throws InterruptedException {
        admission.enter(true);
        assertThatThrownBy(() -> admission.enter(true)).hasMessage("Too many unauthenticated clients (1)");
        admission.enter(false);
        admission.enter(false);
        assertThatThrownBy(() -> admission.enter(false)).hasMessage("Too many active clients (3)");
    }
}
