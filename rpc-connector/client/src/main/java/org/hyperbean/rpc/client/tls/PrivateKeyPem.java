package org.hyperbean.rpc.client.tls;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a private key as OpenSSL and GnuTLS write it: PKCS #8, or one of the older forms for RSA (PKCS #1) and elliptic
 * curves (SEC 1), which are put into PKCS #8, the only one that Java knows.
 */
final class PrivateKeyPem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ((?:RSA |EC |)PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");

    private static final byte SEQUENCE = 0x30;
    private static final byte OCTET_STRING = 0x04;
    private static final byte CURVE = (byte) 0xa0;
    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");

    private PrivateKeyPem() {}

    static PrivateKey parse(String text) throws GeneralSecurityException {
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            throw new InvalidKeySpecException("there is no private key without a password");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(2));
        byte[] wrapped = switch (key.group(1)) {
            case "RSA PRIVATE KEY" -> pkcs8(RSA, encoded);
            case "EC PRIVATE KEY" -> pkcs8(join(EC, curve(encoded)), encoded);
            default -> encoded;
        };
        return generate(new PKCS8EncodedKeySpec(wrapped));
    }

    private static PrivateKey generate(PKCS8EncodedKeySpec key) throws GeneralSecurityException {
        GeneralSecurityException last = new InvalidKeySpecException("not a key that can be used");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(key);
            } catch (InvalidKeySpecException e) {
                last = e;
            }
        }
        throw last;
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, join(VERSION_0, element(SEQUENCE, algorithm), element(OCTET_STRING, key)));
    }

    /** The name of the curve, which stands in the third element of an elliptic key. */
    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        ByteBuffer elements = content(ByteBuffer.wrap(key));
        while (elements.hasRemaining()) {
            byte tag = elements.get(elements.position());
            ByteBuffer content = content(elements);
            if (tag == CURVE) {
                byte[] name = new byte[content.remaining()];
                content.get(name);
                return name;
            }
        }
        throw new InvalidKeySpecException("the key does not name its curve");
    }

    /** Takes an element off the front. Answers what is in it. */
    private static ByteBuffer content(ByteBuffer elements) throws InvalidKeySpecException {
        try {
            elements.get();
            int length = elements.get() & 0xff;
            if (length > 0x80) {
                int bytes = length - 0x80;
                length = 0;
                for (int i = 0; i < bytes; i++) {
                    length = (length << 8) | (elements.get() & 0xff);
                }
            }
            ByteBuffer content = elements.slice(elements.position(), length);
            elements.position(elements.position() + length);
            return content;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new InvalidKeySpecException("the key is cut off", e);
        }
    }

    private static byte[] element(byte tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
