package org.hyperbean.rest.events;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.rest.Host;
import org.hyperbean.rest.representation.EventRepresentation;

/**
 * Which events a client wants: those of some hosts, of all their domains or of one. The connections to the hosts stay
 * open as long as the selection, since the state of some hosts lives no longer than their clients.
 *
 * @param domain name or UUID
 */
record EventSelection(Map<Host, Connection> hosts, Optional<String> domain) implements EventFilter, AutoCloseable {
    @Override
    public boolean accepts(EventRecord event) {
        return event.event() instanceof DomainEvent subject
                && isWanted(subject.domain())
                && host(event).isPresent();
    }

    /** An event that was accepted, as the client gets it. */
    EventRepresentation represent(EventRecord event) {
        return EventRepresentation.of(host(event).orElseThrow(), event, (DomainEvent) event.event());
    }

    @Override
    public void close() {
        hosts.values().forEach(Connection::close);
    }

    private boolean isWanted(Domain subject) {
        return domain.map(wanted -> wanted.equals(subject.name())
                        || wanted.equalsIgnoreCase(subject.uuid().toString()))
                .orElse(true);
    }

    private Optional<Host> host(EventRecord event) {
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().events().accepts(event))
                .map(Entry::getKey)
                .findFirst();
    }
}
