package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.CredentialKind;
import org.hyperbean.rpc.client.credentials.CredentialRequest;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.client.uri.RemoteTarget;

/**
 * Whether an ssh server is the one that it says to be.
 *
 * <p>Threads: the library asks on one of its own; {@code refusal} carries why not to the thread that connects.
 */
final class LibsshHostKeys implements ServerKeyVerifier {
    private final RemoteTarget target;
    private final Path file;
    private final CredentialSource credentials;
    private final LibsshFailures failures;
    private final Unknown unknown;
    private final AtomicReference<LibvirtException> refusal;

    /** What is done about hosts that are not in the file, as the parameter {@code known_hosts_verify} says. */
    private enum Unknown {
        /** Somebody is asked. */
        NORMAL,
        /** They are written into it. */
        AUTO,
        /** The file does not matter. */
        IGNORE
    }

    LibsshHostKeys(
            RemoteTarget target, Path file, CredentialSource credentials, AtomicReference<LibvirtException> refusal) {
        this.target = target;
        this.file = file;
        this.credentials = credentials;
        this.failures = LibsshFailures.of(target.transport());
        this.unknown = target.options()
                .text("known_hosts_verify")
                .map(LibsshHostKeys::unknown)
                .orElse(Unknown.NORMAL);
        this.refusal = refusal;
    }

    private static Unknown unknown(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "normal" -> Unknown.NORMAL;
            case "auto" -> Unknown.AUTO;
            case "ignore" -> Unknown.IGNORE;
            default ->
                throw LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.RPC, "Invalid host key verification method: '" + text + "'");
        };
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        if (unknown == Unknown.IGNORE) {
            return true;
        }
        KnownHostsServerKeyVerifier known = new KnownHostsServerKeyVerifier((_, _, asked) -> accepts(asked), file);
        known.setModifiedServerKeyAcceptor((_, _, _, _, actual) -> refuseChanged(actual));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for known hosts", e);
        }
        return known.verifyServerKey(session, address, key);
    }

    private boolean accepts(PublicKey key) {
        if (unknown == Unknown.AUTO) {
            return true;
        }
        String hash = hash(key);
        CredentialRequest question = CredentialRequest.of(
                CredentialKind.ECHO_PROMPT,
                "Accept SSH host key with hash '%s' for host '%s:%d' (y/n)?"
                        .formatted(hash, target.host(), target.port().orElseThrow()));
        try {
            if (credentials.ask(List.of(question)).getFirst().equalsIgnoreCase("y")) {
                return true;
            }
            refusal.set(failures.failed("SSH host key for '%s' (%s) was not accepted".formatted(target.host(), hash)));
        } catch (LibvirtException untold) {
            refusal.set(failures.failed("failed to retrieve decision to accept host key")
                    .causedBy(untold));
        }
        return false;
    }

    private boolean refuseChanged(PublicKey actual) {
        refusal.set(failures.untrusted("!!! SSH HOST KEY VERIFICATION FAILED !!!: Identity of host '%s:%d' differs from"
                        .formatted(target.host(), target.port().orElseThrow())
                + " stored identity. Please verify the new host key '" + hash(actual) + "' to avoid possible man in the"
                + " middle attack. The key is stored in '" + file + "'."));
        return false;
    }

    /** As libssh shows it: SHA-256 in hexadecimal. */
    private static String hash(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }
}
