package org.hyperbean.drivers.secret;

/** The value of a secret, which no message shows. */
final class SecretValue {
    private final byte[] bytes;

    private SecretValue(byte[] bytes) {
        this.bytes = bytes;
    }

    static SecretValue copyOf(byte[] bytes) {
        return new SecretValue(bytes.clone());
    }

    byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
