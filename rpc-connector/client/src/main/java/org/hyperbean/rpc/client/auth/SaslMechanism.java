package org.hyperbean.rpc.client.auth;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The mechanisms that this client knows, the better ones first. */
enum SaslMechanism {
    SCRAM_SHA_512("SCRAM-SHA-512"),
    SCRAM_SHA_256("SCRAM-SHA-256"),
    SCRAM_SHA_1("SCRAM-SHA-1"),
    /** Kerberos, with the tickets that the JDK finds; taken only where a URI asks for it. */
    GSSAPI("GSSAPI"),
    DIGEST_MD5("DIGEST-MD5"),
    CRAM_MD5("CRAM-MD5"),
    PLAIN("PLAIN");

    private static final Set<SaslMechanism> SCRAM = Set.of(SCRAM_SHA_512, SCRAM_SHA_256, SCRAM_SHA_1);
    private static final Set<SaslMechanism> LAYERED = Set.of(GSSAPI, DIGEST_MD5);

    private final String label;

    SaslMechanism(String label) {
        this.label = label;
    }

    /** The registered name. */
    String label() {
        return label;
    }

    boolean isScram() {
        return SCRAM.contains(this);
    }

    /** Whether a name and a password are asked for. */
    boolean wantsPassword() {
        return this != GSSAPI;
    }

    /** The best one of those that a server offers. */
    static Optional<SaslMechanism> best(Set<String> offered, boolean needsLayer) {
        return Stream.of(values())
                .filter(mechanism -> offered.contains(mechanism.label))
                .filter(mechanism -> mechanism != GSSAPI || offered.size() == 1)
                .filter(mechanism -> !needsLayer || LAYERED.contains(mechanism))
                .findFirst();
    }
}
