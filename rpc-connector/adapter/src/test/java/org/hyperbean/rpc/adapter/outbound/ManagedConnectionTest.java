package org.hyperbean.rpc.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.security.PasswordCredential;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.security.auth.Subject;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.server.TestServer;
import org.hyperbean.rpc.client.ClientStream;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container sees of the outbound side: connections that are lent, given back, and known to be broken. */
class ManagedConnectionTest {
    private static final String USER = "alice";

    @TempDir
    private Path folder;

    private final HypervisorManagedConnectionFactory factory = new HypervisorManagedConnectionFactory();
    private final RecordingListener pool = new RecordingListener();
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        factory.setUri("test+unix:///default?socket=" + server.socket());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aHandleCallsUntilItIsGivenBack() throws ResourceException {
        ManagedConnection connection = connection();
        HypervisorConnection handle = handle(connection);
        assertThat(hostname(handle)).isEqualTo("memory");

        handle.close();
        handle.close();
        assertThat(pool.closed)
                .singleElement()
                .satisfies(event -> assertThat(event.getConnectionHandle()).isSameAs(handle));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> hostname(handle))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_CONN));
        assertThat(hostname(handle(connection))).as("the next handle").isEqualTo("memory");
        connection.destroy();
        assertThat(server.openConnections()).isZero();
    }

    @Test
    void nothingOfAHandleIsLeftToTheNext() throws ResourceException, InterruptedException {
        ManagedConnection connection = connection();
        BlockingQueue<Object> former = new LinkedBlockingQueue<>();
        HypervisorConnection first = handle(connection);
        first.onEvent(DomainEvents.REBOOT, former::add);
        first.calls().onEvent(RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE, former::add);
        register(first);
        ClientStream console = first.domainLookupByName("test").openConsole(Optional.empty(), 0);
        server.emit(DomainEventDetail.SUSPENDED_PAUSED);
        assertThat(former.poll(5, TimeUnit.SECONDS)).isNotNull();

        connection.cleanup();
        assertThat(console.isOver()).isTrue();
        BlockingQueue<Object> later = new LinkedBlockingQueue<>();
        HypervisorConnection second = handle(connection);
        second.calls().onEvent(RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE, later::add);
        server.emit(DomainEventDetail.RESUMED_UNPAUSED);
        // an answer comes behind the events that were sent before it
        assertThat(hostname(second)).isEqualTo("memory");
        assertThat(former).isEmpty();
        assertThat(later).as("events of registrations that are gone").isEmpty();
        connection.destroy();
    }

    @Test
    void aPeerThatDiesIsAConnectionErrorOnce() throws ResourceException {
        ManagedConnection connection = connection();
        HypervisorConnection handle = handle(connection);
        server.close();
        assertThatThrownBy(() -> hostname(handle)).isInstanceOf(LibvirtException.class);
        assertThatThrownBy(() -> hostname(handle)).isInstanceOf(LibvirtException.class);

        assertThat(pool.failed)
                .singleElement()
                .satisfies(event -> assertThat(event.getException()).isInstanceOf(LibvirtException.class));
        assertThat(factory.getInvalidConnections(Set.of(connection))).hasSize(1);
        assertThat(factory.matchManagedConnections(Set.of(connection), null, null))
                .isNull();
        connection.destroy();
    }

    @Test
    void aPeerThatDiesWhileNobodyUsesItIsAConnectionError() throws ResourceException, InterruptedException {
        ManagedConnection connection = connection();
        server.close();
        assertThat(pool.anyFailed.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        connection.destroy();
        assertThat(pool.failed).hasSize(1);
    }

    @Test
    void aRefusedCallIsNoConnectionError() throws ResourceException {
        ManagedConnection connection = connection();
        HypervisorConnection handle = handle(connection);
        assertThatThrownBy(() -> handle.domainLookupByName("nope")).isInstanceOf(LibvirtException.class);
        assertThat(pool.failed).isEmpty();
        assertThat(factory.getInvalidConnections(Set.of(connection))).isEmpty();
        connection.destroy();
    }

    @Test
    void refusalsCarryLibvirtsCode() throws IOException {
        factory.setUri("nothing+unix:///system?socket=" + server.socket());
        assertThatExceptionOfType(ResourceException.class)
                .isThrownBy(() -> factory.createManagedConnection(null, null))
                .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo("5"));
        server.close();
        assertThatExceptionOfType(CommException.class)
                .isThrownBy(() -> factory.createManagedConnection(null, null))
                .satisfies(refused -> assertThat(refused.getErrorCode()).isEqualTo("38"));
    }

    @Test
    void connectionsAreToldApartByTheirUsers() throws ResourceException {
        Subject alice = subject(USER);
        ManagedConnection connection = factory.createManagedConnection(alice, null);
        assertThat(connection.getMetaData().getUserName()).isEqualTo(USER);
        assertThat(factory.matchManagedConnections(Set.of(connection), alice, null))
                .isSameAs(connection);
        assertThat(factory.matchManagedConnections(Set.of(connection), subject("bob"), null))
                .isNull();
        connection.destroy();
    }

    @Test
    void aHandleMovesToAnotherConnection() throws ResourceException {
        ManagedConnection former = connection();
        ManagedConnection latter = connection();
        HypervisorConnection handle = handle(former);
        latter.associateConnection(handle);
        former.destroy();
        assertThat(hostname(handle)).isEqualTo("memory");
        latter.destroy();
    }

    @Test
    void outsideOfAContainerEachHandleHasItsConnection() throws ResourceException {
        HypervisorConnectionFactory direct = (HypervisorConnectionFactory) factory.createConnectionFactory();
        try (HypervisorConnection one = direct.getConnection();
                HypervisorConnection other = direct.getConnection()) {
            assertThat(hostname(one)).isEqualTo(hostname(other));
            assertThat(server.openConnections()).isEqualTo(2);
        }
        assertThat(server.openConnections()).isZero();
    }

    @Test
    void factoriesAreEqualWhenTheirConfigurationIs() {
        HypervisorManagedConnectionFactory other = new HypervisorManagedConnectionFactory();
        other.setUri(factory.getUri());
        assertThat(other).isEqualTo(factory).hasSameHashCodeAs(factory);
        other.setReadOnly(true);
        assertThat(other).isNotEqualTo(factory);
    }

    private ManagedConnection connection() throws ResourceException {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        connection.addConnectionEventListener(pool);
        return connection;
    }

    private static HypervisorConnection handle(ManagedConnection connection) throws ResourceException {
        return (HypervisorConnection) connection.getConnection(null, null);
    }

    private static String hostname(HypervisorConnection handle) {
        return handle.getHostname();
    }

    private static void register(HypervisorConnection handle) {
        handle.calls()
                .call(
                        RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
                        new ConnectDomainEventCallbackRegisterAnyArgs(0, Optional.empty()));
    }

    private Subject subject(String user) {
        PasswordCredential credential = new PasswordCredential(user, "secret".toCharArray());
        credential.setManagedConnectionFactory(factory);
        return new Subject(true, Set.of(), Set.of(), Set.of(credential));
    }
}
