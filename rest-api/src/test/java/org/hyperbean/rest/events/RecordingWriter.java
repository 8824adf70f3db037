package org.hyperbean.rest.events;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hyperbean.rest.Json;

/** A client that goes away after some heartbeats, and notes what it got till then. */
final class RecordingWriter implements EventWriter {
    final List<String> got = new ArrayList<>();
    private int heartbeatsLeft;
    private boolean open = true;

    RecordingWriter(int heartbeats) {
        this.heartbeatsLeft = heartbeats;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void event(long id, String name, Object data) {
        got.add(id + " " + name + " " + Json.text(data));
    }

    @Override
    public void heartbeat() throws IOException {
        if (heartbeatsLeft-- == 0) {
            throw new IOException("broken pipe");
        }
        got.add("heartbeat");
    }

    @Override
    public void close() {
        open = false;
    }
}
