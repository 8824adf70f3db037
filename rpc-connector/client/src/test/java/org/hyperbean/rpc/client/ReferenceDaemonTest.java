package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.NodeGetInfoRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StoragePoolCreateXmlArgs;
import org.hyperbean.rpc.protocol.remote.StoragePoolDestroyArgs;
import org.hyperbean.rpc.protocol.remote.StorageVol;
import org.hyperbean.rpc.protocol.remote.StorageVolCreateXmlArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client against libvirt's own daemon and its test driver. */
@Tag("functional")
@Timeout(120)
class ReferenceDaemonTest {
    private static final String DEFINED = """
        <domain type='test'><name>%s</name><memory>8192</memory><os><type>hvm</type></os></domain>
        """;

    private static final int VOLUME_SIZE = 3_000_000;

    private static Optional<ReferenceDaemon> daemon = Optional.empty();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> tool = ReferenceDaemon.tool();
        assumeThat(tool).as("no libvirtd to compare with").isPresent();
        daemon = Optional.of(ReferenceDaemon.start(tool.orElseThrow(), folder));
    }

    @AfterAll
    static void stop() throws IOException {
        if (daemon.isPresent()) {
            daemon.get().close();
        }
    }

    private static LibvirtConnection open(boolean readOnly) throws IOException {
        return LibvirtConnection.open(daemon.orElseThrow().socket(), "test:///default", readOnly);
    }

    @Test
    void domainLivesItsLifeAndTellsOfIt() throws IOException, InterruptedException {
        BlockingQueue<DomainEventLifecycleMsg> events = new LinkedBlockingQueue<>();
        try (LibvirtConnection connection = open(false);
                Registration _ = connection.onLifecycle(events::add)) {
            Domain defined = connection.define(DEFINED.formatted("life"));
            assertThat(connection.info(defined).state()).isEqualTo(DomainState.SHUTOFF);
            Domain running = connection.create(defined);
            assertThat(running.isActive()).isTrue();
            connection.suspend(running);
            assertThat(connection.info(running).state()).isEqualTo(DomainState.PAUSED);
            connection.resume(running);
            assertThat(connection.xml(running)).contains("<name>life</name>");
            assertThat(connection.domain("life")).isEqualTo(running);
            assertThat(connection.domain(running.uuid())).isEqualTo(running);
            assertThat(connection.domains()).extracting(Domain::name).contains("test", "life");
            connection.destroy(running);
            connection.undefine(running);
            int[] expected = {0, 2, 3, 4, 5, 1};
            for (int event : expected) {
                DomainEventLifecycleMsg told = events.poll(10, TimeUnit.SECONDS);
                assertThat(told.event()).isEqualTo(event);
                assertThat(told.dom().uuid()).isEqualTo(defined.uuid());
            }
        }
    }

    @Test
    void failuresAreTheDaemons() throws IOException {
        try (LibvirtConnection connection = open(false)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.domain("nobody"))
                    .withMessage("Domain not found")
                    .returns(ErrorCode.NO_DOMAIN, LibvirtException::code);
        }
    }

    @Test
    void readOnlyConnectionChangesNothing() throws IOException {
        try (LibvirtConnection connection = open(true)) {
            assertThat(connection.domains()).isNotEmpty();
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.define(DEFINED.formatted("never")))
                    .returns(ErrorCode.OPERATION_DENIED, LibvirtException::code);
        }
    }

    @Test
    void anyProcedureCanBeCalled() throws IOException {
        try (LibvirtConnection connection = open(false)) {
            NodeGetInfoRet node = connection.client().call(RemoteProcedures.NODE_GET_INFO);
            assertThat(node.model().text()).isEqualTo("i686");
            assertThat(node.model()).extracting(Opaque::size).isEqualTo(32);
            assertThat(node.cpus()).isEqualTo(16);
        }
    }

    @Test
    void volumeGoesUpAndComesDown(@TempDir Path target) throws IOException {
        byte[] content = new byte[VOLUME_SIZE];
        new Random(1).nextBytes(content);
        // a part of zero bytes, which may travel as a hole
        Arrays.fill(content, VOLUME_SIZE / 4, VOLUME_SIZE / 2, (byte) 0);
        try (LibvirtConnection connection =
                LibvirtConnection.open(daemon.orElseThrow().socket(), "qemu:///system", false)) {
            RpcClient client = connection.client();
            StoragePool pool = client.call(
                            RemoteProcedures.STORAGE_POOL_CREATE_XML,
                            new StoragePoolCreateXmlArgs("""
        <pool type='dir'><name>streams</name><target><path>%s</path></target></pool>
        """.formatted(target), 0))
                    .pool();
            StorageVol volume = client.call(
                            RemoteProcedures.STORAGE_VOL_CREATE_XML,
                            new StorageVolCreateXmlArgs(pool, """
        <volume><name>vol</name><capacity>%d</capacity><target><format type='raw'/></target></volume>
        """.formatted(VOLUME_SIZE), 0))
                    .vol();
            try (ClientStream up = client.open(
                    RemoteProcedures.STORAGE_VOL_UPLOAD, new StorageVolUploadArgs(volume, 0, VOLUME_SIZE, 0))) {
                up.output().write(content);
                up.finish();
            }
            assertThat(target.resolve("vol")).hasBinaryContent(content);
            for (int flags : new int[] {0, RemoteProcedures.STORAGE_VOL_DOWNLOAD.sparseFlag()}) {
                try (ClientStream down = client.open(
                        RemoteProcedures.STORAGE_VOL_DOWNLOAD,
                        new StorageVolDownloadArgs(volume, 0, VOLUME_SIZE, flags))) {
                    assertThat(down.input().readAllBytes()).isEqualTo(content);
                    down.finish();
                }
            }
            try (ClientStream unread = client.open(
                    RemoteProcedures.STORAGE_VOL_DOWNLOAD, new StorageVolDownloadArgs(volume, 0, VOLUME_SIZE, 0))) {
                assertThat(unread.input().readNBytes(10)).isEqualTo(Arrays.copyOf(content, 10));
            }
            client.call(RemoteProcedures.STORAGE_POOL_DESTROY, new StoragePoolDestroyArgs(pool));
        }
    }

    @Test
    void unknownDriverIsRefused() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> LibvirtConnection.open(daemon.orElseThrow().socket(), "nothing:///system", false))
                .returns(ErrorCode.NO_CONNECT, LibvirtException::code);
    }
}
