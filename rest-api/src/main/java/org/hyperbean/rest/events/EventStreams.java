package org.hyperbean.rest.events;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The event streams that are being sent, each on a virtual thread of its own. Any thread may call. */
@ApplicationScoped
class EventStreams {
    /** Streams at the same time; each holds an HTTP connection and a connection to each of its hosts. */
    static final int MOST = 500;

    private final Set<EventPump> streams = ConcurrentHashMap.newKeySet();

    /**
     * Makes sure that there is room for another stream.
     *
     * @throws ServiceUnavailableException when there are too many
     */
    void checkRoom() {
        if (streams.size() >= MOST) {
            throw new ServiceUnavailableException("too many event streams");
        }
    }

    /** Lets a stream run until its client goes. */
    void start(EventPump pump) {
        streams.add(pump);
        Thread.ofVirtual().name("rest-events").start(() -> {
            try {
                pump.run();
            } finally {
                streams.remove(pump);
            }
        });
    }

    @PreDestroy
    void close() {
        streams.forEach(EventPump::close);
    }
}
