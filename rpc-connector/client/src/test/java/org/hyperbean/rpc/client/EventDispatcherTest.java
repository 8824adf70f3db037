package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperbean.driver.Domain;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.remote.DomainEventRebootMsg;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventDispatcherTest {
    private final EventDispatcher dispatcher = new EventDispatcher("test");

    @AfterEach
    void stop() {
        dispatcher.stop();
    }

    private static Frame reboot() throws XdrException {
        Domain domain = new Domain("web", new UUID(0, 1), 1);
        return Frame.of(
                MessageHeader.event(RemoteProcedures.DOMAIN_EVENT_REBOOT),
                RemoteProcedures.DOMAIN_EVENT_REBOOT.arguments(),
                new DomainEventRebootMsg(domain));
    }

    @Test
    void eventsAreLostOnlyWhenAHandlerIsFarTooSlow() throws XdrException, InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        dispatcher.register(RemoteProcedures.DOMAIN_EVENT_REBOOT, _ -> await(slow));
        Frame event = reboot();
        for (int i = 0; i < 10_000; i++) {
            dispatcher.offer(event);
        }
        assertThat(dispatcher.lost()).isZero();
        for (int i = 0; i < 10; i++) {
            dispatcher.offer(event);
        }
        assertThat(dispatcher.lost()).isBetween(9L, 10L);
        slow.countDown();
    }

    @Test
    void failingHandlerDoesNotEndTheOthers() throws XdrException, InterruptedException {
        CountDownLatch seen = new CountDownLatch(2);
        dispatcher.register(RemoteProcedures.DOMAIN_EVENT_REBOOT, _ -> {
            throw new IllegalStateException("a faulty handler");
        });
        dispatcher.register(RemoteProcedures.DOMAIN_EVENT_REBOOT, _ -> seen.countDown());
        dispatcher.offer(reboot());
        dispatcher.offer(reboot());
        assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closedRegistrationIsNotCalled() throws XdrException, InterruptedException {
        AtomicInteger first = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        Registration registration =
                dispatcher.register(RemoteProcedures.DOMAIN_EVENT_REBOOT, _ -> first.incrementAndGet());
        dispatcher.register(RemoteProcedures.DOMAIN_EVENT_REBOOT, _ -> second.countDown());
        registration.close();
        dispatcher.offer(reboot());
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
