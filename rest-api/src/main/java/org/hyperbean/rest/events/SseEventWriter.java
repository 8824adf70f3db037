package org.hyperbean.rest.events;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperbean.rest.Json;

/** Server-sent events of JAX-RS, one at a time. */
record SseEventWriter(SseEventSink sink, Sse sse) implements EventWriter {
    /** How long a client may take for one event. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public boolean isOpen() {
        return !sink.isClosed();
    }

    @Override
    public void event(long id, String name, Object data) throws IOException {
        send(sse.newEventBuilder().id(Long.toString(id)).name(name).data(Json.text(data)));
    }

    @Override
    public void heartbeat() throws IOException {
        send(sse.newEventBuilder().comment("alive"));
    }

    @Override
    public void close() {
        try {
            sink.close();
        } catch (Exception _) {
            // The client is gone: there is nobody left to tell.
            return;
        }
    }

    private void send(OutboundSseEvent.Builder event) throws IOException {
        try {
            sink.send(event.build()).toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new IOException("the client does not take events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while sending", e);
        }
    }
}
