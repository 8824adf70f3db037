package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.ClientTransport;
import org.hyperbean.rpc.adapter.security.TestCertificates;
import org.hyperbean.rpc.adapter.security.TlsContext;
import org.hyperbean.rpc.adapter.security.TlsSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** virsh by TLS, with certificates of all kinds. */
class TlsListenerTest {
    /** Waits for the reply to it, too: libvirt's client drops an event that overtakes the reply. */
    private void awaitRegistration() {
        Await.until(() -> fixture.daemon.hypervisor.events.openCursors() == 1);
        Await.until(() -> fixture.daemon.server.callsUnderWay() == 0);
    }

    private static final String CLIENT = "C=GB,O=Red\\, Hat,CN=client";

    private static final int DIED_OF_SIGPIPE = 128 + 13;

    @TempDir
    private Path folder;

    private TestCertificates certificates;
    private ListenerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Programs.find("virsh").isPresent(), "virsh is not installed (package libvirt-clients)");
        certificates = new TestCertificates(folder.resolve("pki"));
        fixture = new ListenerFixture(folder);
    }

    @AfterEach
    void stop() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void aCertificateIsEnough() throws IOException {
        assertWelcome(virsh(listen(certificates.settings())));
    }

    @Test
    void eventsComeThroughAndTheClientIsKnownByItsCertificate() throws Exception {
        int port = listen(certificates.settings(List.of("C=GB,*CN=client"), Optional.empty()));
        CompletableFuture<CommandResult> watching =
                CompletableFuture.supplyAsync(() -> virsh(port, "", "event --event lifecycle --timeout 20"));
        awaitRegistration();
        assertThat(fixture.clients()).singleElement().satisfies(facts -> {
            assertThat(facts.transport()).isEqualTo(ClientTransport.TLS);
            assertThat(facts.distinguishedName()).contains(CLIENT);
            assertThat(facts.address())
                    .hasValueSatisfying(text -> assertThat(text).startsWith("127.0.0.1:"));
            assertThat(facts.authenticated()).isTrue();
        });
        fixture.daemon.emit(DomainEventDetail.STOPPED_DESTROYED);
        assertThat(watching.get().output()).contains("event 'lifecycle' for domain 'test': Stopped Destroyed");
    }

    @Test
    void aNameThatIsNotOnTheListIsRefused() throws IOException {
        assertRefused(virsh(listen(certificates.settings(List.of("C=GB,O=Example,*"), Optional.empty()))));
    }

    @Test
    void anExpiredCertificateIsRefused() throws IOException {
        certificates.issueClient(-1);
        assertRefused(virsh(listen(certificates.settings()), "&no_sanity=1", "list --all"));
    }

    @Test
    void aRevokedCertificateIsRefused() throws IOException {
        certificates.revokeClient();
        Path revocations = certificates.file("cacrl.pem");
        assertRefused(virsh(listen(certificates.settings(List.of("*"), Optional.of(revocations)))));
        certificates.issueClient(2);
        assertWelcome(virsh(listen(certificates.settings(List.of("*"), Optional.of(revocations)))));
    }

    @Test
    void aClientWithoutCertificateIsRefusedUnlessNoneIsAskedFor() throws IOException {
        TlsSettings strict = certificates.settings();
        int port = listen(strict);
        TlsSettings lax = new TlsSettings(
                strict.authorities(),
                strict.certificate(),
                strict.key(),
                Optional.empty(),
                true,
                false,
                strict.allowedNames(),
                Optional.empty());
        int laxPort = listen(lax);
        Files.delete(certificates.file("clientcert.pem"));
        Files.delete(certificates.file("clientkey.pem"));
        assertRefused(virsh(port));
        assertWelcome(virsh(laxPort));
    }

    @Test
    void theNewestVersionIsSpokenWhenThePriorityWantsIt() throws IOException {
        certificates.issueClientWithEllipticKey();
        TlsSettings all = certificates.settings();
        int port = listen(new TlsSettings(
                all.authorities(),
                all.certificate(),
                all.key(),
                Optional.empty(),
                true,
                true,
                all.allowedNames(),
                Optional.of("NORMAL:-VERS-TLS1.2")));
        assertWelcome(virsh(port));
        assertThat(virsh(port, "&tls_priority=NORMAL:-VERS-TLS1.3", "list").exitStatus())
                .isEqualTo(1);
    }

    @Test
    void saslComesOnTopOfTheCertificate() throws IOException {
        int port = fixture.listen(new ListenerSettings.Tls(
                ListenerFixture.anyPort(), new TlsContext(certificates.settings()), fixture.sasl("*"), 10));
        assertWelcome(virsh(port));
        CommandResult refused = fixture.virsh(uri(port), "wrong", "list");
        assertThat(refused.errors()).contains("authentication failed: authentication failed");
    }

    @Test
    void aClientThatSaysNothingHoldsUpNobody() throws IOException {
        int port = listen(certificates.settings());
        try (RawClient silent = RawClient.tcp(port)) {
            silent.sendBytes(new byte[] {0x16, 3, 1});
            Await.until(() -> fixture.daemon.server.anonymousClientCount() == 1);
            assertWelcome(virsh(port));
        }
        Await.until(() -> fixture.daemon.server.anonymousClientCount() == 0);
    }

    @Test
    void newCertificatesAreForNewClients() throws IOException {
        int port = listen(certificates.settings());
        CompletableFuture<CommandResult> watching =
                CompletableFuture.supplyAsync(() -> virsh(port, "", "event --event lifecycle --timeout 20"));
        awaitRegistration();
        TestCertificates others = new TestCertificates(folder.resolve("others"));
        for (String name :
                List.of("cacert.pem", "servercert.pem", "serverkey.pem", "clientcert.pem", "clientkey.pem")) {
            Files.write(certificates.file(name), Files.readAllBytes(others.file(name)));
        }
        assertThat(virsh(port).exitStatus()).as("before they are read anew").isNotZero();
        fixture.daemon.server.reloadTls();
        assertWelcome(virsh(port));
        fixture.daemon.emit(DomainEventDetail.STOPPED_DESTROYED);
        assertThat(watching.join().output()).contains("Stopped Destroyed");

        certificates.file("serverkey.pem").toFile().delete();
        assertThatThrownBy(() -> fixture.daemon.server.reloadTls()).hasMessageContaining("No such file or directory");
        assertWelcome(virsh(port));
    }

    @Test
    void aServerWithoutTlsHasNothingToReadAnew() {
        assertThatThrownBy(() -> fixture.daemon.server.reloadTls())
                .hasMessage("internal error: no tls service found, unable to update tls files");
    }

    private int listen(TlsSettings settings) throws IOException {
        return fixture.listen(new ListenerSettings.Tls(
                ListenerFixture.anyPort(), new TlsContext(settings), new AuthenticationMethod.None(), 10));
    }

    private CommandResult virsh(int port) {
        return virsh(port, "", "list --all");
    }

    private CommandResult virsh(int port, String parameters, String commands) {
        try {
            return fixture.virsh(uri(port) + parameters, ListenerFixture.PASSWORD, commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String uri(int port) {
        return "test+tls://localhost:" + port + "/default?pkipath=" + folder.resolve("pki");
    }

    private static void assertWelcome(CommandResult result) {
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains(" 1    test   running");
    }

    /** Quietly, where virsh dies of SIGPIPE: it is still writing when its peer hangs up. */
    private static void assertRefused(CommandResult result) {
        assertThat(result.exitStatus()).isIn(1, DIED_OF_SIGPIPE);
        if (result.exitStatus() == DIED_OF_SIGPIPE) {
            return;
        }
        assertThat(result.errors())
                .containsAnyOf(
                        "Unable to read TLS confirmation",
                        "TLS handshake failed",
                        "Cannot recv data",
                        "Cannot write data");
    }
}
