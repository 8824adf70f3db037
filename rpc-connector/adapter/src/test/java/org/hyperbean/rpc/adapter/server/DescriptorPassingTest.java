package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.OwnedDescriptor;
import org.hyperbean.host.OwnedDescriptor.Access;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.Await;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.remote.DomainCreateXmlWithFilesArgs;
import org.hyperbean.rpc.protocol.remote.DomainCreateXmlWithFilesRet;
import org.hyperbean.rpc.protocol.remote.DomainFdAssociateArgs;
import org.hyperbean.rpc.protocol.remote.DomainOpenGraphicsFdArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File descriptors come with calls and go with replies, and none stays open. */
class DescriptorPassingTest {
    private static final String FAILING = "failing";

    @TempDir
    private Path folder;

    private TestServer server;
    private RawClient client;
    private OwnedDescriptor file;
    /** What the files of the last call contained, in their order. */
    private final AtomicReference<List<String>> contents = new AtomicReference<>(List.of());

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(
                folder,
                Handlers.builder()
                        .onDescriptors(RemoteProcedures.DOMAIN_CREATE_XML_WITH_FILES, this::createWithFiles)
                        .onDescriptors(RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD, this::openGraphics)
                        .build());
        client = server.opened();
        file = OwnedDescriptor.open(Files.writeString(folder.resolve("file"), "contents"), Access.READ);
    }

    @AfterEach
    void stop() throws IOException {
        file.close();
        client.close();
        server.close();
    }

    @Test
    void theHandlerHasTheFilesOfACallOpen() throws IOException {
        try (OwnedDescriptor other =
                OwnedDescriptor.open(Files.writeString(folder.resolve("other"), "more"), Access.READ)) {
            create("fine", List.of(file, other));
        }
        assertThat(client.receive().header().status()).isEqualTo(MessageStatus.OK);
        assertThat(contents.get()).containsExactly("contents", "more");
        assertThatTheClientIsServed();
    }

    @Test
    void theClientHasTheFileOfAReplyOpen() throws IOException {
        assertThatAReplyHasItsFile();
        assertThatTheClientIsServed();
    }

    @Test
    void nothingStaysOpen() throws IOException {
        long before = openDescriptors();
        for (int i = 0; i < 50; i++) {
            create(i % 2 == 0 ? "fine" : FAILING, List.of(file, file));
            client.receive();
            client.sendWithDescriptors(
                    RemoteProcedures.DOMAIN_FD_ASSOCIATE,
                    new DomainFdAssociateArgs(MemoryHypervisor.DOMAIN, "name", 0),
                    List.of(file));
            assertThat(client.receive().header().status()).isEqualTo(MessageStatus.ERROR);
            assertThatAReplyHasItsFile();
        }
        Await.until(() -> openDescriptors() <= before + 10);
    }

    @Test
    void aProcedureThatExpectsNoneIsCalledAllTheSame() throws IOException {
        client.sendWithDescriptors(RemoteProcedures.CONNECT_GET_TYPE, Nothing.NOTHING, List.of(file, file));
        assertThat(client.receive().header().status()).isEqualTo(MessageStatus.OK);
        assertThatTheClientIsServed();
    }

    @Test
    void aByteWithoutDescriptorEndsTheConnection() throws IOException {
        announce(client, 2);
        client.sendBytes(new byte[2]);
        assertThat(client.next()).isEmpty();
    }

    @Test
    void moreThanLibvirtAllowsEndTheConnection() throws IOException {
        announce(client, Frame.DESCRIPTORS_MAX + 1);
        assertThat(client.next()).isEmpty();
    }

    @Test
    void whoLeavesBetweenDescriptorsLeavesNothingOpen() throws IOException {
        long before = openDescriptors();
        for (int i = 0; i < 20; i++) {
            try (RawClient leaving = server.opened()) {
                leaving.sendWithDescriptors(RemoteProcedures.CONNECT_GET_TYPE, Nothing.NOTHING, List.of(file));
                leaving.receive();
                announce(leaving, 3);
            }
        }
        Await.until(() -> server.server.clientCount() == 1);
        Await.until(() -> openDescriptors() <= before + 10);
    }

    @Test
    void virshPassesFiles() throws IOException {
        assumeTrue(Programs.find("virsh").isPresent(), "virsh is not installed (package libvirt-clients)");
        Path document = Files.writeString(folder.resolve("guest.xml"), "<domain type='test'><name>x</name></domain>");
        String uri = "test+unix:///default?socket=" + server.socket;
        String script = "exec 5<" + folder.resolve("file") + "; exec virsh -c '" + uri + "' create " + document
                + " --pass-fds 5";
        CommandResult result = Command.of("bash", "-c", script).runAnyStatus();
        assertThat(result.errors()).isEmpty();
        assertThat(contents.get()).containsExactly("contents");
    }

    private void assertThatAReplyHasItsFile() throws IOException {
        client.send(
                RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD, new DomainOpenGraphicsFdArgs(MemoryHypervisor.DOMAIN, 0, 0));
        Frame reply = client.receive();
        assertThat(reply.header().type()).isEqualTo(MessageType.REPLY_WITH_FDS);
        PassedDescriptor received = client.receiveDescriptors(reply).getFirst();
        assertThat(read(received)).isEqualTo("contents");
        received.close();
    }

    private void create(String document, List<PassedDescriptor> files) throws IOException {
        client.sendWithDescriptors(
                RemoteProcedures.DOMAIN_CREATE_XML_WITH_FILES, new DomainCreateXmlWithFilesArgs(document, 0), files);
    }

    private static void announce(RawClient caller, int count) throws IOException {
        MessageHeader call = MessageHeader.call(RemoteProcedures.CONNECT_GET_TYPE, 7)
                .answer(MessageType.CALL_WITH_FDS, MessageStatus.OK);
        caller.send(Frame.of(call, (number, out) -> out.writeInt(number), count));
    }

    private void assertThatTheClientIsServed() throws IOException {
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
    }

    private WithDescriptors<DomainCreateXmlWithFilesRet> createWithFiles(
            Client caller, DomainCreateXmlWithFilesArgs arguments, List<PassedDescriptor> files) {
        if (arguments.xmlDesc().equals(FAILING)) {
            throw LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.TEST, FAILING);
        }
        contents.set(files.stream().map(DescriptorPassingTest::read).toList());
        return new WithDescriptors<>(new DomainCreateXmlWithFilesRet(MemoryHypervisor.DOMAIN), List.of());
    }

    private WithDescriptors<Nothing> openGraphics(
            Client caller, DomainOpenGraphicsFdArgs arguments, List<PassedDescriptor> none) {
        try {
            return new WithDescriptors<>(
                    Nothing.NOTHING, List.of(OwnedDescriptor.open(folder.resolve("file"), Access.READ)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(PassedDescriptor descriptor) {
        try {
            return Files.readString(Path.of("/proc/self/fd", Integer.toString(descriptor.number())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long openDescriptors() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
