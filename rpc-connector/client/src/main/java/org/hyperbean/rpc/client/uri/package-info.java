/**
 * Addresses of hypervisors in libvirt's grammar: {@link org.hyperbean.rpc.client.uri.ConnectionUri} takes a URI apart,
 * {@link org.hyperbean.rpc.client.uri.RemoteTarget} is what it says about the way to a daemon.
 */
package org.hyperbean.rpc.client.uri;
