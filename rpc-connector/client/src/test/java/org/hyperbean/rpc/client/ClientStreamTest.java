package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.rpc.client.ScriptedDaemon.Script;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClientStreamTest {
    private static final StorageVolume VOLUME = new StorageVolume("pool", "vol", "/pool/vol");

    private static ErrorMessage told() {
        return Errors.toMessage(LibvirtException.of(ErrorCode.NO_STORAGE_VOL, ErrorDomain.STORAGE));
    }

    private static ClientStream download(RpcClient client) {
        return client.open(RemoteProcedures.STORAGE_VOL_DOWNLOAD, new StorageVolDownloadArgs(VOLUME, 0, 0, 1));
    }

    private static ClientStream upload(RpcClient client) {
        return client.open(RemoteProcedures.STORAGE_VOL_UPLOAD, new StorageVolUploadArgs(VOLUME, 0, 0, 1));
    }

    /** A daemon that accepts the call of a download, then goes on as scripted. */
    private static Script downloading(StreamScript rest) {
        return daemon -> rest.run(
                daemon,
                daemon.answer(RemoteProcedures.STORAGE_VOL_DOWNLOAD, Nothing.NOTHING)
                        .header());
    }

    private interface StreamScript {
        void run(ScriptedDaemon daemon, MessageHeader call) throws IOException;
    }

    private static Frame error(MessageHeader call) throws IOException {
        return Frame.of(call.stream(MessageStatus.ERROR), (message, out) -> message.encode(out), told());
    }

    @Test
    void downloadReadsDataAndHolesToTheEnd() throws IOException {
        Script script = downloading((daemon, call) -> {
            daemon.data(call, new byte[] {1, 2, 3});
            daemon.send(Frame.of(
                    call.answer(MessageType.STREAM_HOLE, MessageStatus.CONTINUE),
                    (hole, out) -> hole.encode(out),
                    new StreamHole(2, 0)));
            daemon.data(call, new byte[] {4});
            daemon.data(call, new byte[0]);
            Frame finish = daemon.receive();
            daemon.send(Frame.of(finish.header().stream(MessageStatus.OK)));
        });
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script);
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream stream = download(client)) {
            assertThat(stream.input().readAllBytes()).containsExactly(1, 2, 3, 0, 0, 4);
            stream.finish();
        }
    }

    @Test
    void uploadIsCutIntoPacketsAndConfirmed() throws IOException {
        byte[] data = new byte[1_000_000];
        new Random(1).nextBytes(data);
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        Script script = daemon -> {
            daemon.answer(RemoteProcedures.STORAGE_VOL_UPLOAD, Nothing.NOTHING);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Frame packet = daemon.receive();
            while (packet.header().status() == MessageStatus.CONTINUE) {
                byte[] part = new byte[packet.data().remaining()];
                packet.data().get(part);
                all.writeBytes(part);
                packet = daemon.receive();
            }
            received.complete(all.toByteArray());
            daemon.send(Frame.of(packet.header().stream(MessageStatus.OK)));
        };
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script);
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream stream = upload(client)) {
            stream.output().write(data);
            stream.finish();
            assertThat(received.join()).isEqualTo(data);
        }
    }

    @Test
    void failureOfTheDaemonReachesTheReaderAndALateConfirmationDoesNotHurt() throws IOException {
        Script script = downloading((daemon, call) -> {
            daemon.send(error(call));
            daemon.send(Frame.of(call.stream(MessageStatus.OK)));
        });
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script);
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream stream = download(client)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> stream.input().read())
                    .returns(ErrorCode.NO_STORAGE_VOL, LibvirtException::code);
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(stream::finish)
                    .returns(ErrorCode.NO_STORAGE_VOL, LibvirtException::code);
        }
    }

    @Test
    void closingBeforeTheEndAborts() throws IOException {
        CompletableFuture<MessageStatus> told = new CompletableFuture<>();
        Script script = downloading((daemon, call) -> {
            daemon.data(call, new byte[] {1});
            Frame abort = daemon.receive();
            told.complete(abort.header().status());
            daemon.send(Frame.of(abort.header().stream(MessageStatus.OK)));
        });
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script);
                RpcClient client = RpcClient.connect(daemon.socket())) {
            ClientStream stream = download(client);
            stream.close();
            assertThat(told.join()).isEqualTo(MessageStatus.ERROR);
            assertThat(stream.input().read()).isEqualTo(-1);
        }
    }

    @Test
    void brokenConnectionEndsAWaitingReader() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(downloading((peer, call) -> peer.hangUp()));
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream stream = download(client)) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> stream.input().read())
                    .withMessageStartingWith("End of file");
        }
    }

    @Test
    void refusedCallOpensNoStream() throws IOException {
        Script script = daemon -> daemon.send(Frame.of(
                daemon.receive().header().reply(MessageStatus.ERROR), (message, out) -> message.encode(out), told()));
        try (ScriptedDaemon daemon = ScriptedDaemon.start(script);
                RpcClient client = RpcClient.connect(daemon.socket())) {
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> download(client))
                    .returns(ErrorCode.NO_STORAGE_VOL, LibvirtException::code);
        }
    }
}
