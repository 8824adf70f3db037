package org.hyperbean.rpc.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.security.sasl.SaslException;
import org.hyperbean.configuration.accounts.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says to clients that do not keep to SCRAM. Those that do are real ones, in another test. */
class ScramServerTest {
    @TempDir
    private Path folder;

    private ScramServer server;

    @BeforeEach
    void begin() throws IOException {
        Path password = Files.writeString(folder.resolve("admin-password"), "secret");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        server = new ScramServer(new Accounts(password, folder.resolve("accounts")));
    }

    @Test
    void aClientWithoutFirstMessageIsAskedForIt() throws SaslException {
        assertThat(server.evaluateResponse(new byte[0])).isEmpty();
        assertThat(say("n,,n=admin,r=abc")).startsWith("r=abc");
    }

    @Test
    void anUnknownUserIsAnsweredLikeAKnownOne() throws SaslException {
        assertThat(say("n,,n=nobody,r=abc")).matches("r=abc[^,]+,s=[^,]+,i=10000");
        assertThatThrownBy(() -> say("c=biws,r=abc,p=AAAA")).isInstanceOf(SaslException.class);
        assertThat(server.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p=tls-unique,,n=admin,r=abc", "n,,m=x,n=admin,r=abc", "n,,n=admin", "admin", "n,,n=,r=abc"})
    void anotherFirstMessageIsRefused(String message) {
        assertThatThrownBy(() -> say(message)).isInstanceOf(SaslException.class);
    }

    @Test
    void nobodyLogsInAsSomebodyElse() {
        assertThatThrownBy(() -> say("n,a=root,n=admin,r=abc")).hasMessage("user admin wants to be root");
    }

    @Test
    void theLastMessageMustFitTheFirst() throws SaslException {
        String nonce = say("n,,n=admin,r=abc").split(",", -1)[0];
        assertThatThrownBy(() -> say("c=eSws," + nonce + ",p=AAAA"))
                .hasMessage("the client's messages do not fit together");
        assertThatThrownBy(() -> say("c=biws,r=abc,p=AAAA")).hasMessage("the client's messages do not fit together");
        assertThatThrownBy(() -> say("c=biws," + nonce + ",p=AAAA"))
                .hasMessage("wrong name or password for user admin");
        assertThat(server.isComplete()).isFalse();
    }

    private String say(String message) throws SaslException {
        return new String(server.evaluateResponse(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
