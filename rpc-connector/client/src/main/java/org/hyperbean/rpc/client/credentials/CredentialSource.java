package org.hyperbean.rpc.client.credentials;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;

/** The credentials for one host: {@code auth.conf} first, then whoever can be asked. */
public final class CredentialSource {
    private final AuthFile file;
    private final String host;
    private final Credentials asked;

    private CredentialSource(AuthFile file, String host, Credentials asked) {
        this.file = file;
        this.host = host;
        this.asked = asked;
    }

    /**
     * The credentials for a host.
     *
     * @param authFile the file that a URI names
     * @throws LibvirtException configuration file syntax error
     */
    public static CredentialSource of(
            ClientEnvironment environment, Optional<String> authFile, String host, Credentials asked) {
        return new CredentialSource(AuthFile.find(authFile, environment), host, asked);
    }

    /** What the file has of one kind. */
    public Optional<String> known(String service, CredentialKind kind) {
        return kind.key().flatMap(key -> file.credential(service, host, key));
    }

    /**
     * Collects credentials.
     *
     * @param service such as {@code libvirt} or {@code ssh}
     * @return by kind
     * @throws LibvirtException authentication failed when somebody does not know or does not tell
     */
    public Map<CredentialKind, String> collect(String service, List<CredentialRequest> wanted) {
        Map<CredentialKind, String> found = new LinkedHashMap<>();
        List<CredentialRequest> missing = new ArrayList<>();
        for (CredentialRequest request : wanted) {
            known(service, request.kind())
                    .ifPresentOrElse(value -> found.put(request.kind(), value), () -> missing.add(request));
        }
        if (!missing.isEmpty()) {
            List<String> answers = ask(missing);
            for (int i = 0; i < missing.size(); i++) {
                found.put(missing.get(i).kind(), answers.get(i));
            }
        }
        return found;
    }

    /**
     * Asks for what no file has.
     *
     * @return the answers in the order of the questions
     * @throws LibvirtException authentication failed when somebody does not know or does not tell
     */
    public List<String> ask(List<CredentialRequest> wanted) {
        return asked.answer(List.copyOf(wanted))
                .filter(answers -> answers.size() == wanted.size())
                .orElseThrow(CredentialSource::refused);
    }

    private static LibvirtException refused() {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, ErrorDomain.REMOTE, "Failed to collect auth credentials");
    }
}
