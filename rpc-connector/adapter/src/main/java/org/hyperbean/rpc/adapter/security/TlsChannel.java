package org.hyperbean.rpc.adapter.security;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The inside of a TLS connection.
 *
 * @param distinguishedName of the client's certificate, as GnuTLS writes it
 */
public record TlsChannel(InputStream input, OutputStream output, Optional<String> distinguishedName) {}
