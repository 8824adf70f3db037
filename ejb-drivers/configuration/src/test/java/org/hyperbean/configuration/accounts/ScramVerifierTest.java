package org.hyperbean.configuration.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of RFC 7677, section 3, and what a verifier looks like in a file. */
class ScramVerifierTest {
    private static final byte[] MESSAGES = ("n=user,r=rOprNGfwEbeRWgbNEkqO,"
                    + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
                    + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROOF = Base64.getDecoder().decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

    private final ScramVerifier verifier =
            ScramVerifier.derive("pencil", Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);

    @Test
    void knowsTheProofOfWhoKnowsThePassword() {
        assertThat(verifier.accepts(PROOF, MESSAGES)).isTrue();
        assertThat(Base64.getEncoder().encodeToString(verifier.sign(MESSAGES)))
                .isEqualTo("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    @Test
    void knowsNoOtherProof() {
        byte[] other = PROOF.clone();
        other[0] ^= 1;
        assertThat(verifier.accepts(other, MESSAGES)).isFalse();
        assertThat(verifier.accepts(new byte[0], MESSAGES)).isFalse();
        assertThat(ScramVerifier.decoy("user").accepts(PROOF, MESSAGES)).isFalse();
    }

    @Test
    void comesBackFromItsText() {
        ScramVerifier read = ScramVerifier.parse(verifier.toString());
        assertThat(read.toString())
                .startsWith("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$")
                .isEqualTo(verifier.toString());
        assertThat(read.accepts(PROOF, MESSAGES)).isTrue();
        assertThat(read.matches("pencil")).isTrue();
        assertThat(read.matches("Pencil")).isFalse();
    }

    @Test
    void aDecoyHasTheSameSaltEachTime() {
        assertThat(ScramVerifier.decoy("user").salt())
                .isEqualTo(ScramVerifier.decoy("user").salt());
        assertThat(ScramVerifier.decoy("user").salt())
                .isNotEqualTo(ScramVerifier.decoy("other").salt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "SCRAM-SHA-256$0:AAAA$AAAA:AAAA",
                "SCRAM-SHA-256$4096:!$AAAA:AAAA",
                "SCRAM-SHA-256$99999999:AAAA$AAAA:AAAA"
            })
    void anotherTextIsRefused(String text) {
        assertThatThrownBy(() -> ScramVerifier.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
