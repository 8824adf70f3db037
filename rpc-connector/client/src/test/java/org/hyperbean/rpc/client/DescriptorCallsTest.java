package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.OwnedDescriptor;
import org.hyperbean.host.OwnedDescriptor.Access;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.remote.DomainCreateWithFilesArgs;
import org.hyperbean.rpc.protocol.remote.DomainCreateWithFilesRet;
import org.hyperbean.rpc.protocol.remote.DomainOpenGraphicsFdArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that pass file descriptors. */
class DescriptorCallsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Domain DOMAIN = new Domain("web", new UUID(1, 2), 3);
    private static final DomainCreateWithFilesArgs CREATE = new DomainCreateWithFilesArgs(DOMAIN, 0);

    @TempDir
    private Path folder;

    private OwnedDescriptor file;

    @BeforeEach
    void open() throws IOException {
        file = OwnedDescriptor.open(Files.writeString(folder.resolve("file"), "contents"), Access.READ);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void theDaemonGetsTheFilesOfACall() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script -> {
                    Frame call = script.receive();
                    List<PassedDescriptor> received = script.receiveDescriptors(call);
                    String name =
                            received.stream().map(DescriptorCallsTest::read).reduce("", String::concat);
                    received.forEach(PassedDescriptor::close);
                    Domain created = new Domain(name, DOMAIN.uuid(), DOMAIN.id());
                    script.reply(
                            call, RemoteProcedures.DOMAIN_CREATE_WITH_FILES, new DomainCreateWithFilesRet(created));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            WithDescriptors<DomainCreateWithFilesRet> answer = client.callWithDescriptors(
                    RemoteProcedures.DOMAIN_CREATE_WITH_FILES, CREATE, List.of(file, file), DEADLINE);
            assertThat(answer.result().dom().name()).isEqualTo("contentscontents");
            assertThat(answer.descriptors()).isEmpty();
        }
    }

    @Test
    void theCallerGetsTheFileOfAReply() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(this::openGraphics);
                RpcClient client = RpcClient.connect(daemon.socket())) {
            PassedDescriptor received = client.callWithDescriptors(
                            RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD,
                            new DomainOpenGraphicsFdArgs(DOMAIN, 0, 0),
                            List.of(),
                            DEADLINE)
                    .descriptors()
                    .getFirst();
            assertThat(read(received)).isEqualTo("contents");
            received.close();
        }
    }

    @Test
    void whatNobodyWantsIsClosed() throws IOException {
        long before = openDescriptors();
        for (int i = 0; i < 20; i++) {
            try (ScriptedDaemon daemon = ScriptedDaemon.start(this::openGraphics);
                    RpcClient client = RpcClient.connect(daemon.socket())) {
                client.call(RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD, new DomainOpenGraphicsFdArgs(DOMAIN, 0, 0));
            }
        }
        assertThat(openDescriptors()).isLessThan(before + 10);
    }

    @Test
    void aRefusalIsTheDaemons() throws IOException {
        LibvirtException refusal = LibvirtException.of(ErrorCode.OPERATION_DENIED, ErrorDomain.REMOTE, "no");
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script -> {
                    Frame call = script.receive();
                    script.receiveDescriptors(call).forEach(PassedDescriptor::close);
                    script.send(Frame.of(
                            call.header().reply(MessageStatus.ERROR), ErrorMessage::encode, Errors.toMessage(refusal)));
                });
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> client.callWithDescriptors(
                            RemoteProcedures.DOMAIN_CREATE_WITH_FILES, CREATE, List.of(file), DEADLINE))
                    .returns(ErrorCode.OPERATION_DENIED, LibvirtException::code);
        }
    }

    private void openGraphics(ScriptedDaemon script) throws IOException {
        Frame call = script.receive();
        script.replyWithDescriptors(call, RemoteProcedures.DOMAIN_OPEN_GRAPHICS_FD, Nothing.NOTHING, List.of(file));
        script.receive();
    }

    private static String read(PassedDescriptor descriptor) {
        try {
            return Files.readString(Path.of("/proc/self/fd", Integer.toString(descriptor.number())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
