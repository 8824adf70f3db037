package org.hyperbean.rest.events;

import java.io.IOException;

/** Where a stream of server-sent events goes. Each method returns when the client's side has taken the bytes. */
interface EventWriter extends AutoCloseable {
    /** Whether the client is still there, as far as known. */
    boolean isOpen();

    /**
     * Sends an event.
     *
     * @throws IOException when the client is gone or takes too long
     */
    void event(long id, String name, Object data) throws IOException;

    /**
     * Sends a sign of life, which clients ignore.
     *
     * @throws IOException when the client is gone or takes too long
     */
    void heartbeat() throws IOException;

    @Override
    void close();
}
