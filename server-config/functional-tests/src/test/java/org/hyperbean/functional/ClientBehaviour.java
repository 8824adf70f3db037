package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.ConnectionOptions;
import org.hyperbean.rpc.client.ConnectionState.Status;
import org.hyperbean.rpc.client.EventHandler;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.MissedEvents;
import org.hyperbean.rpc.client.ReconnectPolicy;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a program sees of a daemon through the Java client, with the test driver. It is the same whether the daemon is
 * libvirt's or ours: each of them has a class of its own that runs these tests.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class ClientBehaviour {
    private static final String DEFINED = """
            <domain type='test'><name>%s</name><memory>8192</memory><os><type>hvm</type></os></domain>
            """;

    private static final ConnectionOptions RECONNECTING =
            ConnectionOptions.DEFAULT.withReconnect(new ReconnectPolicy(Duration.ofMillis(100), Duration.ofSeconds(1)));

    /** The daemon's socket. */
    abstract String socket();

    /** Ends the daemon as a crash would, and starts it again. */
    abstract void crashAndRestart() throws Exception;

    private String uri() {
        return "test+unix:///default?socket=" + socket();
    }

    LibvirtConnection open() {
        return LibvirtConnection.open(uri());
    }

    @Test
    void opensAndTellsWhatItOpened() {
        try (LibvirtConnection connection = open()) {
            assertThat(connection.uri()).isEqualTo(uri());
            assertThat(connection.getUri()).isEqualTo("test:///default");
            assertThat(connection.getType()).isEqualTo("TEST");
            assertThat(connection.state().status()).isEqualTo(Status.CONNECTED);
            assertThat(connection.nodeGetInfo().cpus()).isEqualTo(16);
        }
    }

    @Test
    void domainLivesItsLifeAndTellsOfIt() throws InterruptedException {
        BlockingQueue<DomainEventLifecycleMsg> events = new LinkedBlockingQueue<>();
        try (LibvirtConnection connection = open();
                Registration _ = connection.onEvent(DomainEvents.LIFECYCLE, events::add)) {
            RemoteDomain life = connection.domainDefineXml(DEFINED.formatted("life"));
            assertThat(life.isActive()).isFalse();
            RemoteDomain running = life.createWithFlags(0);
            running.suspend();
            assertThat(running.getInfo().state()).isEqualTo(DomainState.PAUSED.number());
            running.resume();
            assertThat(connection.listAllDomains(0)).contains(running);
            running.destroy();
            life.undefine();
            assertThat(connection.listAllDomains(0))
                    .extracting(domain -> domain.handle().name())
                    .doesNotContain("life");
            List<Integer> told =
                    IntStream.range(0, 6).mapToObj(_ -> next(events).event()).toList();
            assertThat(told).containsExactly(0, 2, 3, 4, 5, 1);
        }
    }

    @Test
    void handlerHearsOfItsObjectOnly() throws InterruptedException {
        BlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (LibvirtConnection connection = open()) {
            RemoteDomain test = connection.domainLookupByName("test");
            RemoteDomain other = connection.domainCreateXml(DEFINED.formatted("other"), 0);
            try (Registration _ = connection.onEvent(
                    DomainEvents.LIFECYCLE,
                    other.handle(),
                    event -> events.add(event.dom().name()))) {
                test.suspend();
                test.resume();
                other.suspend();
                assertThat(next(events)).isEqualTo("other");
            }
            other.destroy();
        }
    }

    @Test
    void failuresAreTold() {
        try (LibvirtConnection connection = open()) {
            failsWith(
                    () -> connection.domainLookupByName("nobody"),
                    ErrorCode.NO_DOMAIN,
                    ErrorDomain.TEST,
                    "Domain not found");
            failsWith(
                    () -> connection.domainDefineXml("<domain"),
                    ErrorCode.XML_DETAIL,
                    ErrorDomain.DOMAIN,
                    "(domain_definition)");
            failsWith(
                    () -> connection.domainLookupByName("test").create(),
                    ErrorCode.INTERNAL_ERROR,
                    ErrorDomain.TEST,
                    "internal error: Domain 'test' is already running");
        }
    }

    @Test
    void readOnlyConnectionChangesNothing() {
        ConnectionOptions reading = ConnectionOptions.DEFAULT.withReadOnly(true);
        String readOnlySocket = socket() + "-ro";
        try (LibvirtConnection connection =
                LibvirtConnection.open("test+unix:///default?socket=" + readOnlySocket, reading)) {
            assertThat(connection.listAllDomains(0)).isNotEmpty();
            failsWith(
                    () -> connection.domainLookupByName("test").suspend(),
                    ErrorCode.OPERATION_DENIED,
                    ErrorDomain.DOMAIN,
                    "operation forbidden: read only access prevents virDomainSuspend");
        }
    }

    @Test
    void unknownDriverIsRefused() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> LibvirtConnection.open("nothing+unix:///system?socket=" + socket()))
                .returns(ErrorCode.NO_CONNECT, LibvirtException::code);
    }

    @Test
    void manyThreadsShareAConnection() {
        try (LibvirtConnection connection = open()) {
            RemoteDomain test = connection.domainLookupByName("test");
            List<CompletableFuture<Integer>> calls = IntStream.range(0, 64)
                    .mapToObj(_ ->
                            CompletableFuture.supplyAsync(() -> test.getInfo().nrVirtCpu(), Thread::startVirtualThread))
                    .toList();
            assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(2));
        }
    }

    @Test
    void deadlineEndsTheWaitingAndNothingElse() {
        try (LibvirtConnection connection = open()) {
            RemoteDomain test = connection.domainLookupByName("test");
            assertThat(test.within(Duration.ofSeconds(20)).getInfo().nrVirtCpu())
                    .isEqualTo(2);
            for (int i = 0; i < 20; i++) {
                try {
                    test.within(Duration.ofNanos(1)).getXmlDesc(0);
                } catch (LibvirtException late) {
                    assertThat(late.code()).isEqualTo(ErrorCode.OPERATION_TIMEOUT);
                }
            }
            assertThat(test.getInfo().nrVirtCpu()).isEqualTo(2);
        }
    }

    @Test
    void lostConnectionIsOpenedAgain() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        try (LibvirtConnection connection = LibvirtConnection.open(uri(), RECONNECTING);
                Registration _ =
                        connection.onState(state -> seen.add(state.status().toString()));
                Registration _ = connection.onEvent(DomainEvents.LIFECYCLE, telling(seen))) {
            connection.domainLookupByName("test").suspend();
            assertThat(next(seen)).isEqualTo("event 3");
            crashAndRestart();
            assertThat(next(seen)).isEqualTo("RECONNECTING");
            assertThat(next(seen)).isEqualTo("RECONNECTED");
            assertThat(next(seen)).isEqualTo("CONNECTED");
            // the test driver begins anew
            RemoteDomain test = connection.domainLookupByName("test");
            assertThat(test.getInfo().state()).isEqualTo(DomainState.RUNNING.number());
            test.suspend();
            assertThat(next(seen)).isEqualTo("event 3");
        }
    }

    private static EventHandler<DomainEventLifecycleMsg> telling(BlockingQueue<String> seen) {
        return new EventHandler<>() {
            @Override
            public void handle(DomainEventLifecycleMsg event) {
                seen.add("event " + event.event());
            }

            @Override
            public void missed(MissedEvents missed) {
                seen.add(missed.cause().toString());
            }
        };
    }

    private static void failsWith(Runnable call, ErrorCode code, ErrorDomain domain, String text) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(call::run)
                .withMessageContaining(text)
                .returns(code, LibvirtException::code)
                .returns(domain, LibvirtException::domain);
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("something within 30 seconds").isNotNull();
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
