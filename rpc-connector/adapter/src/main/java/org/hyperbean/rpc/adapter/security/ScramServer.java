package org.hyperbean.rpc.adapter.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.sasl.SaslException;
import org.hyperbean.configuration.accounts.Account;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.configuration.accounts.ScramVerifier;

/**
 * The mechanism SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding. An unknown user is answered like a known
 * one and fails in the end like a wrong password.
 */
final class ScramServer extends LayerlessServer {
    /** The header that tells of channel binding and another user, then the first message itself. */
    private static final Pattern FIRST = Pattern.compile("([ny],(?:a=([^,]*))?,)(n=([^,]+),r=([!-+\\--~]+)(?:,.*)?)");

    private static final Pattern FINAL = Pattern.compile("(c=([^,]+),r=([^,]+)(?:,.*)?),p=([^,]+)");
    private static final int NONCE_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private State state = new Begun();

    ScramServer(Accounts accounts) {
        super(SaslMechanism.SCRAM_SHA_256);
        this.accounts = accounts;
    }

    /** What the server waits for. */
    private sealed interface State {}

    private record Begun() implements State {}

    private record Challenged(
            String name, ScramVerifier verifier, String header, String nonce, String clientFirst, String serverFirst)
            implements State {}

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
        String message = new String(response, StandardCharsets.UTF_8);
        return switch (state) {
            case Begun _ when response.length == 0 -> new byte[0];
            case Begun _ -> challenge(message);
            case Challenged challenged -> verify(challenged, message);
        };
    }

    private byte[] challenge(String message) throws SaslException {
        Matcher first = match(FIRST, message);
        String name = userName(first.group(4));
        requireNoOtherUser(first.group(2) == null ? "" : userName(first.group(2)), name);
        ScramVerifier verifier =
                accounts.find(name).map(Account::scramVerifier).orElseGet(() -> ScramVerifier.decoy(name));
        String nonce = first.group(5) + newNonce();
        String answer = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(verifier.salt()) + ",i="
                + verifier.iterations();
        state = new Challenged(name, verifier, first.group(1), nonce, first.group(3), answer);
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] verify(Challenged challenged, String message) throws SaslException {
        Matcher last = match(FINAL, message);
        String header = new String(decode(last.group(2)), StandardCharsets.UTF_8);
        if (!header.equals(challenged.header()) || !last.group(3).equals(challenged.nonce())) {
            throw new SaslException("the client's messages do not fit together");
        }
        byte[] messages = String.join(",", challenged.clientFirst(), challenged.serverFirst(), last.group(1))
                .getBytes(StandardCharsets.UTF_8);
        if (!challenged.verifier().accepts(decode(last.group(4)), messages)) {
            throw new SaslException("wrong name or password for user " + challenged.name());
        }
        complete(challenged.name());
        String signature =
                Base64.getEncoder().encodeToString(challenged.verifier().sign(messages));
        return ("v=" + signature).getBytes(StandardCharsets.UTF_8);
    }

    private static Matcher match(Pattern pattern, String message) throws SaslException {
        Matcher matcher = pattern.matcher(message);
        if (!matcher.matches()) {
            throw new SaslException("not a message of SCRAM without channel binding");
        }
        return matcher;
    }

    /** Commas and equal signs are written so that they cannot be taken for the message's own. */
    private static String userName(String written) {
        return written.replace("=2C", ",").replace("=3D", "=");
    }

    private static byte[] decode(String base64) throws SaslException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new SaslException("not base64", e);
        }
    }

    private static String newNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
