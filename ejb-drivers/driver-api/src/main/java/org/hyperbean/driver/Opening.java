package org.hyperbean.driver;

/** What came of the wish for a connection. */
public sealed interface Opening {
    /** An open connection. */
    record Opened(Connection connection) implements Opening {}

    /** Why there is none. */
    record Refused(LibvirtException reason) implements Opening {}

    /** The connection, or the refusal as an exception. */
    default Connection orThrow() {
        return switch (this) {
            case Opened(Connection connection) -> connection;
            case Refused(LibvirtException reason) -> throw reason;
        };
    }
}
