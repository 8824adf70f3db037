package org.hyperbean.rpc.client.transport;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.session.SessionContext;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.CredentialKind;
import org.hyperbean.rpc.client.credentials.CredentialRequest;
import org.hyperbean.rpc.client.credentials.CredentialSource;

/** What an ssh server or a key file wants to know. Nobody who knows is no failure: another method may do. */
record LibsshQuestions(CredentialSource credentials) implements UserInteraction, FilePasswordProvider {
    private static final String SERVICE = "ssh";

    /** The password for the account, or none. */
    List<String> password() {
        CredentialRequest wanted = CredentialRequest.of(CredentialKind.PASSPHRASE, "Password");
        try {
            return List.copyOf(credentials.collect(SERVICE, List.of(wanted)).values());
        } catch (LibvirtException unknown) {
            return List.of();
        }
    }

    @Override
    public String[] interactive(
            ClientSession session, String name, String instruction, String language, String[] prompts, boolean[] echo) {
        List<CredentialRequest> wanted = IntStream.range(0, prompts.length)
                .mapToObj(i -> CredentialRequest.of(
                        echo[i] ? CredentialKind.ECHO_PROMPT : CredentialKind.NO_ECHO_PROMPT, prompts[i]))
                .toList();
        try {
            return credentials.ask(wanted).toArray(String[]::new);
        } catch (LibvirtException unknown) {
            return new String[0];
        }
    }

    /** {@inheritDoc} None: null, as the interface asks for. */
    @Override
    public String getUpdatedPassword(ClientSession session, String prompt, String language) {
        return null;
    }

    /** {@inheritDoc} Null if nobody knows, as the interface asks for; asked once. */
    @Override
    public String getPassword(SessionContext session, NamedResource key, int retry) {
        if (retry > 0) {
            return null;
        }
        String prompt = "Passphrase for key '" + key.getName() + "'";
        try {
            return credentials
                    .ask(List.of(CredentialRequest.of(CredentialKind.PASSPHRASE, prompt)))
                    .getFirst();
        } catch (LibvirtException unknown) {
            return null;
        }
    }
}
