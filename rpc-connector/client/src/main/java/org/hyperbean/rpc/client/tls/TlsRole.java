package org.hyperbean.rpc.client.tls;

import java.util.Locale;

/** The side that a certificate stands for, with the purpose that it has to allow. */
public enum TlsRole {
    SERVER("1.3.6.1.5.5.7.3.1"),
    CLIENT("1.3.6.1.5.5.7.3.2");

    private final String purpose;

    TlsRole(String purpose) {
        this.purpose = purpose;
    }

    /** The name in messages. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The object identifier of the extended key usage. */
    String purpose() {
        return purpose;
    }
}
