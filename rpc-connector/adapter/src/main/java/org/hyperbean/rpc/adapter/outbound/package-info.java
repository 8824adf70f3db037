/**
 * The outbound side of the resource adapter: pooled connections to libvirt daemons for the applications of a server.
 * Applications use {@link org.hyperbean.rpc.adapter.outbound.HypervisorConnectionFactory} and
 * {@link org.hyperbean.rpc.adapter.outbound.HypervisorConnection}; the container uses the rest.
 */
package org.hyperbean.rpc.adapter.outbound;
