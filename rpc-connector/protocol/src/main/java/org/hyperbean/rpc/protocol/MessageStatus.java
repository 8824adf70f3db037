package org.hyperbean.rpc.protocol;

/** How a call or stream stands, as a message's header says. */
public enum MessageStatus {
    OK(0),
    /** The payload is an {@link org.hyperbean.rpc.protocol.wire.ErrorMessage}; in a client's stream packet nothing. */
    ERROR(1),
    /** The stream goes on. */
    CONTINUE(2),
    /** A number this release does not know. */
    UNKNOWN(-1);

    private static final MessageStatus[] KNOWN = {OK, ERROR, CONTINUE};

    private final int number;

    MessageStatus(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static MessageStatus of(int number) {
        return number >= 0 && number < KNOWN.length ? KNOWN[number] : UNKNOWN;
    }
}
