package org.hyperbean.rpc.adapter.security;

/**
 * What an operator says about SASL.
 *
 * @param allowedUsers the names that may log in
 * @param tcpStrength the key length, in bits, that a mechanism must be able to encrypt with on plain TCP
 */
public record SaslSettings(AllowedNames allowedUsers, int tcpStrength) {}
