package org.hyperbean.driver;

/**
 * An open file of this process that came from a client, or that goes to one: a disk, a pipe, a socket. Whoever holds it
 * closes it.
 */
public interface PassedDescriptor extends AutoCloseable {
    /**
     * The file descriptor's number.
     *
     * @throws IllegalStateException if it is closed already
     */
    int number();

    /** Gives the descriptor back to the system. Closing twice does nothing. */
    @Override
    void close();
}
