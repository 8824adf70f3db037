/**
 * Talking to a libvirt daemon, in Java SE: transports, calls, events and streams.
 *
 * <p>{@link org.hyperbean.rpc.client.LibvirtConnection} opens a connection the way libvirt's own client does and offers
 * common calls; {@link org.hyperbean.rpc.client.RpcClient} below it makes any call of any program. Nothing has to be
 * pumped: a call returns its result, an event reaches its handler, a stream is an input and an output stream.
 */
package org.hyperbean.rpc.client;
