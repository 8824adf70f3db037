package org.hyperbean.rpc.generator;

/** A declaration that cannot be understood; the message begins with file and line. */
public final class DeclarationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeclarationException(Location where, String problem) {
        super(where + ": " + problem);
    }
}
