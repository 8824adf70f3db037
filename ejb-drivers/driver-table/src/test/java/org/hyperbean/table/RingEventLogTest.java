package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor;
import org.hyperbean.driver.EventCursor.Delivery;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;
import org.junit.jupiter.api.Test;

class RingEventLogTest {
    private static final EventScope SCOPE = new EventScope("qemu:///system");
    private static final Event EVENT = new DomainEvent.Reboot(new Domain("web", new UUID(1, 2), 3));
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final RingEventLog log = new RingEventLog(16);

    @Test
    void numbersBeginAtOneAndHaveNoHoles() {
        append(3);

        assertThat(log.newest()).isEqualTo(3);
        assertThat(sequences(log.cursor(EventFilter.ALL, 0))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCursorContinuesBehindWhatItsReaderHasSeen() {
        append(5);

        assertThat(sequences(log.cursor(EventFilter.ALL, 3))).containsExactly(4L, 5L);
        assertThat(sequences(log.cursor(EventFilter.ALL, log.newest()))).isEmpty();
    }

    @Test
    void aFilterHidesEventsAndTheirNumbersStay() {
        append(1);
        log.append(new EventScope("test:///default"), EVENT);
        append(1);

        assertThat(sequences(log.cursor(EventFilter.of(SCOPE), 0))).containsExactly(1L, 3L);
    }

    @Test
    void aReaderThatComesBackTooLateFindsAGapAndThenWhatIsKept() throws InterruptedException {
        EventCursor cursor = log.cursor(EventFilter.ALL, 0);
        append(2);
        assertThat(sequences(cursor)).containsExactly(1L, 2L);

        append(20);

        assertThat(cursor.next(AT_ONCE)).contains(new Delivery.Gap(3, 6));
        assertThat(sequences(cursor))
                .containsExactlyElementsOf(LongStream.rangeClosed(7, 22).boxed().toList());
    }

    @Test
    void aNumberOfAnEarlierLifeOfTheDaemonReplaysAllThatIsKept() {
        append(2);

        assertThat(sequences(log.cursor(EventFilter.ALL, 500))).containsExactly(1L, 2L);
    }

    @Test
    void aWaitingReaderIsWokenByAnEvent() throws Exception {
        EventCursor cursor = log.cursor(EventFilter.ALL, 0);
        CompletableFuture<Optional<Delivery>> reading = inBackground(cursor);

        EventRecord appended = log.append(SCOPE, EVENT);

        assertThat(reading.get(5, TimeUnit.SECONDS)).contains(new Delivery.Delivered(appended));
    }

    @Test
    void closingWakesTheReader() throws Exception {
        EventCursor cursor = log.cursor(EventFilter.ALL, 0);
        CompletableFuture<Optional<Delivery>> reading = inBackground(cursor);

        cursor.close();

        assertThat(reading.get(5, TimeUnit.SECONDS)).isEmpty();
        append(1);
        assertThat(cursor.next(AT_ONCE)).isEmpty();
    }

    @Test
    void withoutEventsTheWaitEnds() throws InterruptedException {
        assertThat(log.cursor(EventFilter.ALL, 0).next(Duration.ofMillis(20))).isEmpty();
    }

    @Test
    void readersThatNeverReadDoNotHoldWritersUp() {
        List<EventCursor> idle = IntStream.range(0, 50)
                .mapToObj(number -> log.cursor(EventFilter.ALL, 0))
                .toList();
        long begin = System.nanoTime();

        append(100_000);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(idle)
                .allSatisfy(cursor -> assertThat(cursor.next(AT_ONCE)).contains(new Delivery.Gap(1, 100_000 - 16)));
    }

    @Test
    void everyReaderSeesEveryEventOrTheGapInItsPlaceWhileManyWrite() throws Exception {
        int writers = 4;
        int each = 5_000;
        long all = 20_000;
        List<CompletableFuture<Long>> readers = IntStream.range(0, 4)
                .mapToObj(number -> log.cursor(EventFilter.ALL, 0))
                .map(cursor -> CompletableFuture.supplyAsync(() -> count(cursor, all)))
                .toList();

        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(number -> Thread.ofPlatform().start(() -> append(each)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        for (CompletableFuture<Long> reader : readers) {
            assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(all);
        }
    }

    /** How many numbers pass, told or in gaps, until the last one; fails when one is out of order. */
    private static long count(EventCursor cursor, long last) {
        long seen = 0;
        while (seen < last) {
            Delivery delivery = next(cursor, LONG).orElseThrow();
            long expected = seen + 1;
            seen = switch (delivery) {
                case Delivery.Delivered(EventRecord event) -> {
                    assertThat(event.sequence()).isEqualTo(expected);
                    yield event.sequence();
                }
                case Delivery.Gap(long first, long end) -> {
                    assertThat(first).isEqualTo(expected);
                    yield end;
                }
            };
        }
        return seen;
    }

    private void append(int events) {
        for (int i = 0; i < events; i++) {
            log.append(SCOPE, EVENT);
        }
    }

    private static CompletableFuture<Optional<Delivery>> inBackground(EventCursor cursor) {
        return CompletableFuture.supplyAsync(() -> next(cursor, LONG));
    }

    private static List<Long> sequences(EventCursor cursor) {
        List<Long> result = new ArrayList<>();
        Optional<Delivery> delivery = next(cursor, AT_ONCE);
        while (delivery.isPresent()) {
            result.add(delivery.get() instanceof Delivery.Delivered(EventRecord event) ? event.sequence() : -1L);
            delivery = next(cursor, AT_ONCE);
        }
        return result;
    }

    private static Optional<Delivery> next(EventCursor cursor, Duration timeout) {
        try {
            return cursor.next(timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
