package org.hyperbean.rpc.adapter.outbound;

import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.EventHandler;
import org.hyperbean.rpc.client.EventKind;
import org.hyperbean.rpc.client.Registration;
import org.hyperbean.rpc.client.lxc.LxcCalls;
import org.hyperbean.rpc.client.qemu.QemuCalls;
import org.hyperbean.rpc.client.remote.RemoteCalls;

/**
 * A connection to a hypervisor, lent by the container until it is closed. Its methods are libvirt's functions. Any
 * number of threads may use it.
 *
 * <p>Failures of calls are {@link LibvirtException}s. Closing gives the connection back: event handlers and streams
 * that are still open end then, so that the next user finds nothing of them. What libvirt ties to the connection
 * itself, such as guests that are to end with it, lasts as long as the container keeps the connection.
 */
public interface HypervisorConnection extends RemoteCalls, AutoCloseable {
    /** The URI that the factory is configured for. */
    String uri();

    /** The calls that only make sense with QEMU. */
    default QemuCalls qemu() {
        return this::calls;
    }

    /** The calls that only make sense with containers. */
    default LxcCalls lxc() {
        return this::calls;
    }

    /**
     * Has a handler called for the events of a kind, about all objects, until the registration or this is closed.
     *
     * @param kind a constant such as {@code DomainEvents.LIFECYCLE}
     */
    <H, E> Registration onEvent(EventKind<H, E> kind, EventHandler<? super E> handler);

    /** Has a handler called for the events of a kind about one object. */
    <H, E> Registration onEvent(EventKind<H, E> kind, H object, EventHandler<? super E> handler);

    /** Gives the connection back. Closing twice does nothing. */
    @Override
    void close();
}
