package org.hyperbean.rpc.protocol;

/** What a message is, as its header says. */
public enum MessageType {
    CALL(0),
    REPLY(1),
    /** Nobody waits for an answer to it: events and keepalive. */
    MESSAGE(2),
    STREAM(3),
    /** A call that file descriptors follow. */
    CALL_WITH_FDS(4),
    /** A reply that file descriptors follow. */
    REPLY_WITH_FDS(5),
    /** A run of zero bytes in a stream. */
    STREAM_HOLE(6),
    /** A number this release does not know; such messages are dropped. */
    UNKNOWN(-1);

    private static final MessageType[] KNOWN = {CALL, REPLY, MESSAGE, STREAM, CALL_WITH_FDS, REPLY_WITH_FDS, STREAM_HOLE
    };

    private final int number;

    MessageType(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static MessageType of(int number) {
        return number >= 0 && number < KNOWN.length ? KNOWN[number] : UNKNOWN;
    }

    /** Whether a count of file descriptors stands before the payload. */
    public boolean carriesDescriptors() {
        return this == CALL_WITH_FDS || this == REPLY_WITH_FDS;
    }
}
