package org.hyperbean.rpc.client.tls;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the TLS files of one side are, all of them PEM.
 *
 * @param authorities certificates of the authorities that the other side's certificate must come from
 * @param identity what this side proves itself with; a client can do without
 * @param revocations the authorities' lists of certificates that count no more
 */
public record TlsPaths(TlsRole role, Path authorities, Optional<Identity> identity, Optional<Path> revocations) {
    /**
     * A certificate and its key.
     *
     * @param certificate with those between it and the authority behind it
     * @param key without a password
     */
    public record Identity(Path certificate, Path key) {}
}
