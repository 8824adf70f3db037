package org.hyperbean.rpc.client.credentials;

import java.util.List;
import java.util.Optional;

/**
 * Where credentials come from that no file has: a program's own store, or a person. Asked on the thread that opens the
 * connection; the time that an answer takes counts towards its deadline.
 */
@FunctionalInterface
public interface Credentials {
    /** Nobody to ask. */
    Credentials NONE = _ -> Optional.empty();

    /**
     * Answers all questions at once.
     *
     * @return the answers in the order of the questions; empty to refuse, which gives up the connection
     */
    Optional<List<String>> answer(List<CredentialRequest> wanted);
}
