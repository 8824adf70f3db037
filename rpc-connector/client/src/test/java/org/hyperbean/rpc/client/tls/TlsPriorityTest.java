package org.hyperbean.rpc.client.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsPriorityTest {
    @Test
    void normalIsWhatJavaThinksBest() throws NoSuchAlgorithmException {
        SSLParameters parameters = apply("NORMAL");
        assertThat(parameters.getProtocols()).containsExactly("TLSv1.2", "TLSv1.3");
        assertThat(parameters.getCipherSuites())
                .containsExactly(
                        SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites());
    }

    @Test
    void versionsAreTakenAwayAndGivenBack() throws NoSuchAlgorithmException {
        assertThat(apply("NORMAL:-VERS-TLS1.2").getProtocols()).containsExactly("TLSv1.3");
        assertThat(apply("NORMAL:-VERS-ALL:+VERS-TLS1.2").getProtocols()).containsExactly("TLSv1.2");
        assertThat(apply("@SYSTEM:-VERS-TLS-ALL:+VERS-TLS1.3").getProtocols()).containsExactly("TLSv1.3");
    }

    @Test
    void ciphersAreTakenAway() throws NoSuchAlgorithmException {
        assertThat(apply("SECURE256").getCipherSuites()).isNotEmpty().noneMatch(suite -> suite.contains("_128_"));
        assertThat(apply("NORMAL:!AES-256-CBC").getCipherSuites())
                .isNotEmpty()
                .noneMatch(suite -> suite.contains("AES_256_CBC"));
    }

    @Test
    void aVersionMustBeLeft() {
        assertThatThrownBy(() -> TlsPriority.parse("NORMAL:-VERS-ALL")).hasMessageContaining("NORMAL:-VERS-ALL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONE",
                "NORMAL:+VERS-TLS1.0",
                "NORMAL:+VERS-SSL3.0",
                "NORMAL:-GROUP-FFDHE2048",
                "NORMAL:%COMPAT",
                "NORMAL:+ARCFOUR-128"
            })
    void aWordThatCannotBeFollowedIsRefused(String priority) {
        assertThatThrownBy(() -> TlsPriority.parse(priority))
                .hasMessageContaining("tls_priority has a word that cannot be followed: "
                        + priority.substring(priority.indexOf(':') + 1));
    }

    private static SSLParameters apply(String priority) throws NoSuchAlgorithmException {
        SSLParameters parameters = SSLContext.getDefault().getDefaultSSLParameters();
        TlsPriority.parse(priority).apply(parameters);
        return parameters;
    }
}
