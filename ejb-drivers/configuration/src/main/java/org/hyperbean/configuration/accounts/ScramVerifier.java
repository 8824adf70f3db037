package org.hyperbean.configuration.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a server keeps of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677): enough to recognise who knows the password,
 * and to prove to them that it is the right server; not enough to log in. As text it looks as PostgreSQL keeps it:
 * {@code SCRAM-SHA-256$ITERATIONS:SALT$STORED-KEY:SERVER-KEY}. Immutable.
 */
public final class ScramVerifier {
    /** RFC 7677 asks for at least 4096; the client pays for it at each login. */
    private static final int ITERATIONS = 10_000;

    private static final int ITERATIONS_MAX = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final String PREFIX = "SCRAM-SHA-256";
    private static final Pattern TEXT = Pattern.compile("SCRAM-SHA-256\\$(\\d{1,8}):([^$:]+)\\$([^$:]+):([^$:]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Makes the salts of accounts that do not exist the same at each attempt. */
    private static final byte[] DECOY_KEY = random(SALT_BYTES);

    private final int iterations;
    private final byte[] salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramVerifier(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {
        this.iterations = iterations;
        this.salt = salt;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /** A verifier for a password, with a new salt. */
    static ScramVerifier derive(String password) {
        return derive(password, random(SALT_BYTES), ITERATIONS);
    }

    /**
     * Reads a verifier.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static ScramVerifier parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a verifier of " + PREFIX);
        }
        int iterations = Integer.parseInt(parts.group(1));
        if (iterations < 1 || iterations > ITERATIONS_MAX) {
            throw new IllegalArgumentException("not a number of iterations: " + iterations);
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new ScramVerifier(
                iterations,
                base64.decode(parts.group(2)),
                base64.decode(parts.group(3)),
                base64.decode(parts.group(4)));
    }

    /**
     * Looks like the verifier of an account; no password fits. So a stranger does not learn which accounts there are.
     */
    public static ScramVerifier decoy(String name) {
        byte[] salt = Arrays.copyOf(hmac(DECOY_KEY, name.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
        return new ScramVerifier(ITERATIONS, salt, random(KEY_BITS / Byte.SIZE), random(KEY_BITS / Byte.SIZE));
    }

    /** How often the client is to hash. */
    public int iterations() {
        return iterations;
    }

    /** What the client is to hash the password with. */
    public byte[] salt() {
        return salt.clone();
    }

    /** Whether a proof over both sides' messages was made by somebody who knows the password. */
    public boolean accepts(byte[] proof, byte[] messages) {
        byte[] signature = hmac(storedKey, messages);
        if (proof.length != signature.length) {
            return false;
        }
        byte[] clientKey = new byte[proof.length];
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] = (byte) (proof[i] ^ signature[i]);
        }
        return MessageDigest.isEqual(sha256(clientKey), storedKey);
    }

    /** Proves to the client that the server knows the account. */
    public byte[] sign(byte[] messages) {
        return hmac(serverKey, messages);
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(derive(password, salt, iterations).storedKey, storedKey);
    }

    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder();
        return PREFIX + "$" + iterations + ":" + base64.encodeToString(salt) + "$" + base64.encodeToString(storedKey)
                + ":" + base64.encodeToString(serverKey);
    }

    static ScramVerifier derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec parameters = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(parameters)
                    .getEncoded();
            byte[] clientKey = hmac(salted, "Client Key".getBytes(StandardCharsets.UTF_8));
            byte[] serverKey = hmac(salted, "Server Key".getBytes(StandardCharsets.UTF_8));
            return new ScramVerifier(iterations, salt, sha256(clientKey), serverKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
