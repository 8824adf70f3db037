/**
 * The server's side of libvirt's RPC protocol: listeners, clients, calls, streams, events, keepalive. Java SE only; the
 * resource adapter is a thin shell around it.
 */
package org.hyperbean.rpc.adapter.server;
