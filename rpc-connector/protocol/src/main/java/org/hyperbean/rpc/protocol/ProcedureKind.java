package org.hyperbean.rpc.protocol;

/** What a procedure starts. */
public enum ProcedureKind {
    /** A call that ends with its reply. */
    CALL,
    /** A message without reply, from server to client; keepalive's go both ways. */
    EVENT,
    /** A call whose caller sends stream data. */
    UPSTREAM,
    /** A call whose caller receives stream data. */
    DOWNSTREAM,
    /** A call after which both sides send stream data: consoles and channels. */
    BIDIRECTIONAL;

    public boolean opensStream() {
        return switch (this) {
            case CALL, EVENT -> false;
            case UPSTREAM, DOWNSTREAM, BIDIRECTIONAL -> true;
        };
    }
}
