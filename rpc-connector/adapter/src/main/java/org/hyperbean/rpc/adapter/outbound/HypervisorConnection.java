package org.hyperbean.rpc.adapter.outbound;

import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.RpcCalls;

/**
 * A connection to a hypervisor, lent by the container until it is closed. Any number of threads may use it.
 *
 * <p>Failures of calls are {@link LibvirtException}s. Closing gives the connection back: event handlers and streams
 * that are still open end then, so that the next user finds nothing of them. What libvirt ties to the connection
 * itself, such as guests that are to end with it, lasts as long as the container keeps the connection.
 */
public interface HypervisorConnection extends RpcCalls, AutoCloseable {
    /** The URI that the factory is configured for. */
    String uri();

    /** Gives the connection back. Closing twice does nothing. */
    @Override
    void close();
}
