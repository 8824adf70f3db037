package org.hyperbean.rpc.adapter.security;

import java.util.Optional;

/**
 * The server's side of one step of a SASL exchange.
 *
 * @param complete whether the client has proved who it is
 * @param data what the client is told; empty is not the same as no bytes
 */
public record SaslStep(boolean complete, Optional<byte[]> data) {}
