package org.hyperbean.rpc.adapter.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.PeerCredentials;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.adapter.server.RawClient;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.admin.Client;
import org.hyperbean.rpc.protocol.admin.ClientCloseArgs;
import org.hyperbean.rpc.protocol.admin.ClientGetInfoArgs;
import org.hyperbean.rpc.protocol.admin.ConnectDaemonShutdownArgs;
import org.hyperbean.rpc.protocol.admin.ConnectListServersArgs;
import org.hyperbean.rpc.protocol.admin.ConnectListServersRet;
import org.hyperbean.rpc.protocol.admin.ConnectLookupServerArgs;
import org.hyperbean.rpc.protocol.admin.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.admin.ConnectSetDaemonTimeoutArgs;
import org.hyperbean.rpc.protocol.admin.Server;
import org.hyperbean.rpc.protocol.admin.ServerGetThreadpoolParametersArgs;
import org.hyperbean.rpc.protocol.admin.ServerSetClientLimitsArgs;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no stock client sends, as libvirtd 9.0.0 answers it, and how the daemon ends. */
class AdminServerTest {
    private static final Server MAIN = new Server("libvirtd");

    @TempDir
    private Path folder;

    private TestDaemon daemon;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        daemon = new TestDaemon(folder);
        client = new RawClient(daemon.adminSocket);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        daemon.close();
    }

    @Test
    void answersWithoutOpening() throws IOException {
        assertThat(client.call(AdminProcedures.CONNECT_GET_LIB_VERSION).libVer())
                .isEqualTo(9_000_000);
        assertThat(client.call(AdminProcedures.CONNECT_LIST_SERVERS, new ConnectListServersArgs(0, 0)))
                .isEqualTo(new ConnectListServersRet(List.of(), 2));
        client.call(AdminProcedures.CONNECT_OPEN, new ConnectOpenArgs(0));
        client.call(AdminProcedures.CONNECT_OPEN, new ConnectOpenArgs(0));
    }

    @Test
    void goodbyeIsAnsweredAndThenTheServerCloses() throws IOException {
        client.call(AdminProcedures.CONNECT_CLOSE);
        assertThat(client.next()).isEmpty();
    }

    @Test
    void answersPings() throws IOException {
        client.send(Frame.of(MessageHeader.keepalive(KeepaliveProcedures.PING)));
        assertThat(client.receive().header()).isEqualTo(MessageHeader.keepalive(KeepaliveProcedures.PONG));
    }

    @Test
    void servesNoOtherProgram() {
        assertRefused(
                () -> client.call(RemoteProcedures.CONNECT_GET_TYPE),
                ErrorCode.RPC,
                ErrorDomain.RPC,
                "Cannot find program 536903814 version 1");
    }

    @Test
    void refusesFlags() throws IOException {
        assertRefused(
                () -> client.call(AdminProcedures.CONNECT_OPEN, new ConnectOpenArgs(5)),
                ErrorCode.INVALID_ARG,
                ErrorDomain.ADMIN,
                "unsupported flags (0x5) in function adminDispatchConnectOpen");
        assertRefused(
                () -> client.call(
                        AdminProcedures.SERVER_GET_THREADPOOL_PARAMETERS,
                        new ServerGetThreadpoolParametersArgs(MAIN, 1)),
                ErrorCode.INVALID_ARG,
                ErrorDomain.ADMIN,
                "unsupported flags (0x1) in function adminServerGetThreadPoolParameters");
        assertThat(client.call(AdminProcedures.CONNECT_LOOKUP_SERVER, new ConnectLookupServerArgs("libvirtd", 1))
                        .srv())
                .isEqualTo(MAIN);
    }

    @Test
    void namesClientsThatAreNotThere() {
        Client nobody = new Client(MAIN, 99, 0, 0);
        assertRefused(
                () -> client.call(AdminProcedures.CLIENT_GET_INFO, new ClientGetInfoArgs(nobody, 0)),
                ErrorCode.NO_CLIENT,
                ErrorDomain.ADMIN,
                "Client not found: no client with matching id '99' found");
        assertRefused(
                () -> client.call(AdminProcedures.CLIENT_CLOSE, new ClientCloseArgs(nobody, 0)),
                ErrorCode.NO_CLIENT,
                ErrorDomain.RPC,
                "Client not found: No client with matching ID '99'");
    }

    @Test
    void refusesParametersThatCannotBeSet() {
        assertLimitsRefused(
                ErrorCode.ARGUMENT_UNSUPPORTED,
                "argument unsupported: parameter 'nclients' not supported",
                TypedParameter.ofUnsignedInt("nclients", 3));
        assertLimitsRefused(
                ErrorCode.INVALID_ARG,
                "invalid argument: invalid type 'int' for parameter 'nclients_max', expected 'uint'",
                TypedParameter.ofInt("nclients_max", 30));
        assertLimitsRefused(
                ErrorCode.INVALID_ARG,
                "invalid argument: parameter 'nclients_max' occurs multiple times",
                TypedParameter.ofUnsignedInt("nclients_max", 30),
                TypedParameter.ofUnsignedInt("nclients_max", 30));
    }

    @Test
    void countsCallsUnderWayAndClientsAtTheirLimit() throws IOException {
        daemon.hypervisor.hostnameGate.set(new CountDownLatch(1));
        try (RawClient busy = daemon.opened()) {
            for (int i = 0; i < 7; i++) {
                busy.send(RemoteProcedures.CONNECT_GET_HOSTNAME, Nothing.NOTHING);
            }
            Await.until(() -> threadPool().equals(List.of(0, 25_000, 5, 0, 0, 1)));
            daemon.hypervisor.hostnameGate.get().countDown();
            Await.until(() -> threadPool().equals(List.of(0, 25_000, 0, 0, 0, 0)));
        }
    }

    @Test
    void hasALimitOfItsOwn() throws IOException {
        List<RawClient> others = IntStream.range(0, 4).mapToObj(i -> connect()).toList();
        try (RawClient oneTooMany = connect()) {
            assertThatThrownBy(() -> oneTooMany.call(AdminProcedures.CONNECT_GET_LIB_VERSION))
                    .hasMessage("Too many active clients (5)");
            assertThat(oneTooMany.next()).isEmpty();
        }
        for (RawClient other : others) {
            other.call(AdminProcedures.CONNECT_GET_LIB_VERSION);
            other.close();
        }
    }

    @Test
    void servesTheDaemonsOwnUserOnly() throws IOException {
        assumeTrue(PeerCredentials.ofThisProcess().userId() == 0, "only root can become somebody else");
        assumeTrue(Programs.find("virt-admin").isPresent(), "virt-admin is not installed (package libvirt-clients)");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        CommandResult result = Command.of(
                        "setpriv",
                        "--reuid=65534",
                        "--clear-groups",
                        "virt-admin",
                        "-c",
                        "libvirtd:///system?socket=" + daemon.adminSocket,
                        "server-list")
                .runAnyStatus();
        assertThat(result.exitStatus()).isEqualTo(1);
        assertThat(result.output()).doesNotContain("libvirtd");
    }

    @Test
    void endsTheDaemonWhenAsked() throws Exception {
        client.call(AdminProcedures.CONNECT_DAEMON_SHUTDOWN, new ConnectDaemonShutdownArgs(0));
        assertThat(daemon.ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsTheDaemonOnceNobodyIsThere() throws Exception {
        client.call(AdminProcedures.CONNECT_SET_DAEMON_TIMEOUT, new ConnectSetDaemonTimeoutArgs(1, 0));
        assertThat(daemon.ended.await(1500, TimeUnit.MILLISECONDS))
                .as("ended with a client")
                .isFalse();
        client.close();
        assertThat(daemon.ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private List<Integer> threadPool() {
        try {
            return client
                    .call(
                            AdminProcedures.SERVER_GET_THREADPOOL_PARAMETERS,
                            new ServerGetThreadpoolParametersArgs(MAIN, 0))
                    .params()
                    .stream()
                    .map(parameter -> ((TypedValue.UintValue) parameter.value()).value())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RawClient connect() {
        try {
            return new RawClient(daemon.adminSocket);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertLimitsRefused(ErrorCode code, String message, TypedParameter... parameters) {
        ServerSetClientLimitsArgs arguments = new ServerSetClientLimitsArgs(MAIN, List.of(parameters), 0);
        assertRefused(
                () -> client.call(AdminProcedures.SERVER_SET_CLIENT_LIMITS, arguments),
                code,
                ErrorDomain.NONE,
                message);
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, ErrorDomain domain, String message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(LibvirtException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.domain()).isEqualTo(domain);
            assertThat(refusal).hasMessage(message);
        });
    }
}
