package org.hyperbean.rest.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rest.Caller;
import org.hyperbean.rest.Host;
import org.hyperbean.rest.Hosts;

/** The stream of events. */
@Path("/events")
@RequestScoped
@Tag(name = "events")
public class EventsResource {
    @Inject
    private Hosts hosts;

    @Inject
    private Caller caller;

    @Inject
    private EventLog log;

    @Inject
    private EventStreams streams;

    /** Events from now on, or behind the one that the client names as its last. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Events of domains as they happen",
            description = "Server-sent events 'domain' with the sequence number as id. A client that comes back with"
                    + " Last-Event-ID gets what it missed; an event 'gap' tells what is no longer kept.")
    public void events(
            @QueryParam("host") @DefaultValue("") String hostId,
            @QueryParam("domain") @DefaultValue("") String domain,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @DefaultValue("") String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.checkRoom();
        Optional<Long> after = present(lastEventId).map(EventsResource::sequence);
        EventSelection selection = new EventSelection(connect(present(hostId)), present(domain));
        streams.start(new EventPump(log, selection, new SseEventWriter(sink, sse), after));
    }

    private Map<Host, Connection> connect(Optional<String> hostId) {
        List<Host> wanted = hostId.map(id -> List.of(hosts.find(id))).orElseGet(hosts::all);
        Map<Host, Connection> connections = new HashMap<>();
        for (Host host : wanted) {
            try {
                connections.put(host, caller.open(host));
            } catch (LibvirtException e) {
                if (hostId.isPresent()) {
                    throw e;
                }
            }
        }
        return connections;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private static long sequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException("Last-Event-ID is not a sequence number", e);
        }
    }
}
