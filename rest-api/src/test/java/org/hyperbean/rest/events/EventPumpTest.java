package org.hyperbean.rest.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventCursor.Delivery;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.rest.Samples;
import org.junit.jupiter.api.Test;

class EventPumpTest {
    private static final EventScope SCOPE = new EventScope("test:///default");

    private final AtomicBoolean connectionClosed = new AtomicBoolean();
    private final EventSelection selection =
            new EventSelection(Map.of(Samples.HOST, new ScopeConnection(connectionClosed)), Optional.empty());

    @Test
    void eventsGoOutUnderTheirSequenceNumberAndGapsUnderTheirLast() {
        RecordingWriter client = new RecordingWriter(2);
        ScriptedCursor log =
                new ScriptedCursor(5, new Delivery.Gap(3, 4), new Delivery.Delivered(record(5, "test", SCOPE)));
        new EventPump(log, selection, client, Optional.of(2L)).run();
        assertThat(log.askedAfter).isEqualTo(2);
        assertThat(client.got).hasSize(4);
        assertThat(client.got.get(0)).isEqualTo("heartbeat");
        assertThat(client.got.get(1)).isEqualTo("4 gap {\"first\":3,\"last\":4}");
        assertThat(client.got.get(2))
                .startsWith("5 domain {\"detail\":\"booted\",")
                .contains("\"type\":\"started\"");
    }

    @Test
    void withoutALastEventTheStreamBeginsNow() {
        ScriptedCursor log = new ScriptedCursor(41);
        new EventPump(log, selection, new RecordingWriter(1), Optional.empty()).run();
        assertThat(log.askedAfter).isEqualTo(41);
    }

    @Test
    void aNumberOfAnEarlierDaemonIsAnsweredWithAGap() {
        RecordingWriter client = new RecordingWriter(1);
        ScriptedCursor log = new ScriptedCursor(7);
        new EventPump(log, selection, client, Optional.of(900L)).run();
        assertThat(client.got).containsExactly("heartbeat", "7 gap {\"first\":1,\"last\":7}");
        assertThat(log.askedAfter).isEqualTo(7);
    }

    @Test
    void whenTheClientIsGoneEverythingIsGivenBack() throws Exception {
        RecordingWriter client = new RecordingWriter(0);
        ScriptedCursor log = new ScriptedCursor(0);
        new EventPump(log, selection, client, Optional.empty()).run();
        assertThat(client.isOpen()).isFalse();
        assertThat(log.closed.getCount()).isZero();
        assertThat(connectionClosed).isTrue();
    }

    @Test
    void aSelectionTakesItsHostsAndItsDomainOnly() {
        EventSelection one = new EventSelection(selection.hosts(), Optional.of("test"));
        assertThat(one.accepts(record(1, "test", SCOPE))).isTrue();
        assertThat(one.accepts(record(1, "other", SCOPE))).isFalse();
        assertThat(one.accepts(record(1, "test", new EventScope("qemu:///system"))))
                .isFalse();
        EventSelection byUuid = new EventSelection(
                selection.hosts(), Optional.of(Samples.ID.toString().toUpperCase(Locale.ROOT)));
        assertThat(byUuid.accepts(record(1, "whatever", SCOPE))).isTrue();
    }

    private static EventRecord record(long sequence, String domain, EventScope scope) {
        Event event = new DomainEvent.Lifecycle(new Domain(domain, Samples.ID, 1), DomainEventDetail.STARTED_BOOTED);
        return new EventRecord(sequence, Samples.TIME, scope, event);
    }

    private record ScopeConnection(AtomicBoolean closed) implements Connection {
        @Override
        public String uri() {
            return SCOPE.text();
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public Identity identity() {
            return new Identity("reader", Set.of(Role.READER), "rest", Optional.empty());
        }

        @Override
        public boolean supports(DriverFeature feature) {
            return false;
        }

        @Override
        public EventFilter events() {
            return EventFilter.of(SCOPE);
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }
}
