package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;
import org.hyperbean.rpc.protocol.wire.StreamHole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SparseCopyTest {
    private static final StorageVolume VOLUME = new StorageVolume("pool", "vol", "key");

    @TempDir
    private Path folder;

    @Test
    void holesOfADownloadAreHolesOfTheFile() throws IOException {
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> {
                    Frame call = peer.answer(RemoteProcedures.STORAGE_VOL_DOWNLOAD, Nothing.NOTHING);
                    peer.data(call.header(), new byte[] {1, 2});
                    peer.send(Frame.ofHole(call.header(), 10_000));
                    peer.data(call.header(), new byte[] {3});
                    peer.send(Frame.ofHole(call.header(), 5));
                    peer.data(call.header(), new byte[0]);
                    peer.receive();
                    peer.send(Frame.of(call.header().stream(MessageStatus.OK)));
                });
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream down = client.open(
                        RemoteProcedures.STORAGE_VOL_DOWNLOAD, new StorageVolDownloadArgs(VOLUME, 0, 0, 1));
                FileChannel file = FileChannel.open(
                        folder.resolve("file"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThat(SparseCopy.download(down, file)).isEqualTo(10_008);
            down.finish();
        }
        byte[] expected = new byte[10_008];
        expected[0] = 1;
        expected[1] = 2;
        expected[10_002] = 3;
        assertThat(folder.resolve("file")).hasBinaryContent(expected);
    }

    @Test
    void blocksOfZeroBytesAreUploadedAsHoles() throws IOException {
        byte[] content = new byte[5 * 4096];
        Arrays.fill(content, 4096, 2 * 4096, (byte) 7);
        Path source = Files.write(folder.resolve("source"), content);
        CompletableFuture<List<Long>> runs = new CompletableFuture<>();
        try (ScriptedDaemon daemon = ScriptedDaemon.start(peer -> runs.complete(receiveUpload(peer)));
                RpcClient client = RpcClient.connect(daemon.socket());
                ClientStream up =
                        client.open(RemoteProcedures.STORAGE_VOL_UPLOAD, new StorageVolUploadArgs(VOLUME, 0, 0, 1));
                FileChannel file = FileChannel.open(source)) {
            assertThat(SparseCopy.upload(file, up)).isEqualTo(content.length);
            up.finish();
        }
        // holes are counted below zero
        assertThat(runs.join()).containsExactly(-4096L, 4096L, -3 * 4096L);
    }

    private static List<Long> receiveUpload(ScriptedDaemon peer) throws IOException {
        Frame call = peer.answer(RemoteProcedures.STORAGE_VOL_UPLOAD, Nothing.NOTHING);
        List<Long> runs = new ArrayList<>();
        Frame packet = peer.receive();
        while (packet.header().status() == MessageStatus.CONTINUE) {
            boolean hole = packet.header().type() == MessageType.STREAM_HOLE;
            runs.add(
                    hole
                            ? -StreamHole.decode(packet.payload()).length()
                            : packet.data().remaining());
            packet = peer.receive();
        }
        peer.send(Frame.of(call.header().stream(MessageStatus.OK)));
        return runs;
    }
}
