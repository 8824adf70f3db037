package org.hyperbean.rpc.adapter.server;

/** Serves the calls of one procedure. */
@FunctionalInterface
public interface Handler<A, R> {
    /**
     * Makes the call.
     *
     * @throws org.hyperbean.driver.LibvirtException what the client is told instead of a result
     */
    R handle(Client client, A arguments);
}
