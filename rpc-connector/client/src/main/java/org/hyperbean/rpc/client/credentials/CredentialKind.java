package org.hyperbean.rpc.client.credentials;

import java.util.Optional;

/** What a client may be asked for, with libvirt's number. */
public enum CredentialKind {
    /** On whose behalf to act. */
    USERNAME(1, "username"),
    /** Who proves to be somebody. */
    AUTHNAME(2, "authname"),
    PASSPHRASE(5, "password"),
    /** An answer that may be seen on the screen. */
    ECHO_PROMPT(6),
    /** An answer that may not. */
    NO_ECHO_PROMPT(7),
    REALM(8, "realm");

    private final int number;
    private final Optional<String> key;

    CredentialKind(int number) {
        this.number = number;
        this.key = Optional.empty();
    }

    CredentialKind(int number, String key) {
        this.number = number;
        this.key = Optional.of(key);
    }

    /** libvirt's number. */
    public int number() {
        return number;
    }

    /** Its key in {@code auth.conf}. */
    Optional<String> key() {
        return key;
    }
}
