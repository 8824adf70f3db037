package org.hyperbean.rpc.adapter.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mechanisms of SASL that clients may choose from, the best first. Where the channel is plain only a mechanism that
 * encrypts will do; where it is not, or cannot be read, one that encrypts once more is not needed.
 */
enum SaslMechanism {
    /** Neither the password nor something as good as it leaves the client; RFC 7677. */
    SCRAM_SHA_256("SCRAM-SHA-256", 0, Set.of(ClientTransport.UNIX, ClientTransport.TLS)),
    /** Shows the server the password, which then can be compared with anything; RFC 4616. */
    PLAIN("PLAIN", 0, Set.of(ClientTransport.UNIX, ClientTransport.TLS)),
    /**
     * Old and weak (RFC 6331), but the only one without Kerberos that encrypts. Its strongest ciphers have 128 bits.
     */
    DIGEST_MD5("DIGEST-MD5", 128, Set.of(ClientTransport.TCP));

    private final String mechanismName;
    private final int strength;
    private final Set<ClientTransport> channels;

    SaslMechanism(String mechanismName, int strength, Set<ClientTransport> channels) {
        this.mechanismName = mechanismName;
        this.strength = strength;
        this.channels = channels;
    }

    String mechanismName() {
        return mechanismName;
    }

    /** Those that will do on a channel. */
    static List<SaslMechanism> on(ClientTransport channel, int tcpStrength) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.channels.contains(channel))
                .filter(mechanism -> channel != ClientTransport.TCP || mechanism.strength >= tcpStrength)
                .collect(Collectors.toUnmodifiableList());
    }
}
