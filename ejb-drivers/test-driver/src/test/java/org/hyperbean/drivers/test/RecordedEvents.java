package org.hyperbean.drivers.test;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;

/** Keeps every event, to be looked at by a test. */
final class RecordedEvents implements EventSink {
    private final List<EventRecord> records = new CopyOnWriteArrayList<>();

    @Override
    public EventRecord append(EventScope scope, Event event) {
        EventRecord entry = new EventRecord(records.size() + 1L, Instant.now(), scope, event);
        records.add(entry);
        return entry;
    }

    /** Name, id and detail of each lifecycle event so far. */
    List<String> lifecycle() {
        return records.stream()
                .map(EventRecord::event)
                .filter(DomainEvent.Lifecycle.class::isInstance)
                .map(DomainEvent.Lifecycle.class::cast)
                .map(event -> "%s %d %s"
                        .formatted(event.domain().name(), event.domain().id(), event.detail()))
                .toList();
    }
}
