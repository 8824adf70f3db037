package org.hyperbean.rpc.client.credentials;

import java.util.Optional;

/**
 * One thing that a client is asked for.
 *
 * @param prompt the question, for a person
 * @param preset the answer that is likely
 */
public record CredentialRequest(CredentialKind kind, String prompt, Optional<String> preset) {
    /** A question without a likely answer. */
    public static CredentialRequest of(CredentialKind kind, String prompt) {
        return new CredentialRequest(kind, prompt, Optional.empty());
    }
}
