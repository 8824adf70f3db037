package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.OwnedDescriptor;
import org.hyperbean.rpc.client.remote.DomainEvents;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.client.remote.RemoteStoragePool;
import org.hyperbean.rpc.client.remote.RemoteStorageVol;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainOpenGraphicsArgs;
import org.hyperbean.rpc.protocol.remote.DomainOpenGraphicsFdArgs;
import org.hyperbean.rpc.protocol.remote.NodeGetInfoRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
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
    private static final int START_PAUSED = 1;
    private static final int SKIP_AUTHENTICATION = 1;

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

    private static LibvirtConnection open(String name, boolean readOnly) {
        String uri = name.replaceFirst(":", "+unix:") + "?socket="
                + daemon.orElseThrow().socket();
        return LibvirtConnection.open(uri, ConnectionOptions.DEFAULT.withReadOnly(readOnly));
    }

    private static LibvirtConnection open(boolean readOnly) {
        return open("test:///default", readOnly);
    }

    @Test
    void domainLivesItsLifeAndTellsOfIt() throws InterruptedException {
        BlockingQueue<DomainEventLifecycleMsg> events = new LinkedBlockingQueue<>();
        try (LibvirtConnection connection = open(false);
                Registration _ = connection.onEvent(DomainEvents.LIFECYCLE, events::add)) {
            RemoteDomain defined = connection.domainDefineXml(DEFINED.formatted("life"));
            assertThat(defined.getInfo().state()).isEqualTo(DomainState.SHUTOFF.number());
            RemoteDomain running = defined.createWithFlags(0);
            assertThat(running.handle().isActive()).isTrue();
            running.suspend();
            assertThat(running.getInfo().state()).isEqualTo(DomainState.PAUSED.number());
            running.resume();
            assertThat(running.getXmlDesc(0)).contains("<name>life</name>");
            assertThat(connection.domainLookupByName("life")).isEqualTo(running);
            assertThat(connection.domainLookupByUuid(running.handle().uuid())).isEqualTo(running);
            assertThat(connection.listAllDomains(0))
                    .extracting(domain -> domain.handle().name())
                    .contains("test", "life");
            running.destroy();
            running.undefine();
            int[] expected = {0, 2, 3, 4, 5, 1};
            for (int event : expected) {
                DomainEventLifecycleMsg told = events.poll(10, TimeUnit.SECONDS);
                assertThat(told.event()).isEqualTo(event);
                assertThat(told.dom().uuid()).isEqualTo(defined.handle().uuid());
            }
        }
    }

    /** The example of {@code docs/integrators.md}. */
    @Test
    void exampleOfTheGuideWorks() {
        String uri = "test+unix:///default?socket=" + daemon.orElseThrow().socket();
        Queue<String> names = new ConcurrentLinkedQueue<>();
        ConnectionOptions options =
                ConnectionOptions.DEFAULT.withDeadline(Duration.ofSeconds(10)).withReconnect(ReconnectPolicy.DEFAULT);
        try (LibvirtConnection connection = LibvirtConnection.open(uri, options);
                Registration _ = connection.onEvent(
                        DomainEvents.LIFECYCLE, event -> names.add(event.dom().name()))) {
            RemoteDomain test = connection.domainLookupByName("test");
            test.suspend();
            test.resume();
            for (RemoteDomain domain : connection.listAllDomains(0)) {
                names.add(domain.handle().name() + " " + domain.getInfo().memory() + " KiB");
            }
        }
        assertThat(names).contains("test 2097152 KiB");
    }

    @Test
    void failuresAreTheDaemons() {
        try (LibvirtConnection connection = open(false)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.domainLookupByName("nobody"))
                    .withMessage("Domain not found")
                    .returns(ErrorCode.NO_DOMAIN, LibvirtException::code);
        }
    }

    @Test
    void readOnlyConnectionChangesNothing() {
        try (LibvirtConnection connection = open(true)) {
            assertThat(connection.listAllDomains(0)).isNotEmpty();
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.domainDefineXml(DEFINED.formatted("never")))
                    .returns(ErrorCode.OPERATION_DENIED, LibvirtException::code);
        }
    }

    @Test
    void anyProcedureCanBeCalled() {
        try (LibvirtConnection connection = open(false)) {
            NodeGetInfoRet node = connection.calls().call(RemoteProcedures.NODE_GET_INFO);
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
        try (LibvirtConnection connection = open("qemu:///system", false)) {
            RemoteStoragePool pool = connection.storagePoolCreateXml("""
                    <pool type='dir'><name>streams</name><target><path>%s</path></target></pool>
                    """.formatted(target), 0);
            RemoteStorageVol volume = pool.storageVolCreateXml("""
                    <volume><name>vol</name><capacity>%d</capacity><target><format type='raw'/></target></volume>
                    """.formatted(VOLUME_SIZE), 0);
            try (ClientStream up = volume.upload(0, VOLUME_SIZE, 0)) {
                up.output().write(content);
                up.finish();
            }
            assertThat(target.resolve("vol")).hasBinaryContent(content);
            for (int flags : new int[] {0, RemoteProcedures.STORAGE_VOL_DOWNLOAD.sparseFlag()}) {
                try (ClientStream down = volume.download(0, VOLUME_SIZE, flags)) {
                    assertThat(down.input().readAllBytes()).isEqualTo(content);
                    down.finish();
                }
            }
            try (ClientStream unread = volume.download(0, VOLUME_SIZE, 0)) {
                assertThat(unread.input().readNBytes(10)).isEqualTo(Arrays.copyOf(content, 10));
            }
            pool.destroy();
        }
    }

    @Test
    void aGuestsDisplayIsASocket() throws IOException {
        try (LibvirtConnection connection = open("qemu:///system", false)) {
            RemoteDomain guest = connection.domainCreateXml("""
                    <domain type='qemu'><name>display</name><memory unit='MiB'>32</memory>
                      <os><type arch='x86_64'>hvm</type></os>
                      <devices><graphics type='vnc' port='-1'/><memballoon model='none'/></devices></domain>
                    """, START_PAUSED);
            try {
                List<PassedDescriptor> passed = connection
                        .calls()
                        .callWithDescriptors(
                                RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD,
                                new DomainOpenGraphicsFdArgs(guest.handle(), 0, SKIP_AUTHENTICATION),
                                List.of(),
                                RpcCalls.DEFAULT_DEADLINE)
                        .descriptors();
                assertThat(passed).hasSize(1);
                assertThat(Files.readSymbolicLink(Path.of(
                                        "/proc/self/fd/" + passed.getFirst().number()))
                                .toString())
                        .startsWith("socket:");
                passed.forEach(PassedDescriptor::close);
                passDisplay(connection, guest);
            } finally {
                guest.destroy();
            }
        }
    }

    /** The other way round: the guest's display gets a socket of ours. */
    private static void passDisplay(LibvirtConnection connection, RemoteDomain guest) throws IOException {
        List<OwnedDescriptor> pair = OwnedDescriptor.socketPair();
        try {
            connection
                    .calls()
                    .callWithDescriptors(
                            RemoteProcedures.DOMAIN_OPEN_GRAPHICS,
                            new DomainOpenGraphicsArgs(guest.handle(), 0, SKIP_AUTHENTICATION),
                            List.of(pair.getFirst()),
                            RpcCalls.DEFAULT_DEADLINE);
        } finally {
            pair.forEach(OwnedDescriptor::close);
        }
    }

    @Test
    void unknownDriverIsRefused() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open("nothing:///system", false))
                .returns(ErrorCode.NO_CONNECT, LibvirtException::code);
    }
}
