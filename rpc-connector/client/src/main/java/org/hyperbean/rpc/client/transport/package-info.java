/**
 * The ways to a daemon. {@link org.hyperbean.rpc.client.transport.Transports} opens the one that a URI asks for as a
 * {@link org.hyperbean.rpc.client.transport.Transport}: a pipe of bytes, whatever is below.
 */
package org.hyperbean.rpc.client.transport;
