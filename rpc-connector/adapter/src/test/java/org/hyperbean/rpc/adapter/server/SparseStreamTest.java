package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volumes go up and come down whole, with holes and without. */
class SparseStreamTest {
    private static final int SPARSE = 1;
    private static final int BLOCK = 4096;

    @TempDir
    private Path folder;

    private Path volume;
    private TestServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        Path volumes = Files.createDirectory(folder.resolve("volumes"));
        volume = volumes.resolve("v");
        server = new TestServer(folder, new Volumes(volumes).handlers());
        client = server.opened();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aDownloadHasHolesAlsoAtItsEnd() throws IOException {
        Files.write(volume, holey());
        MessageHeader call = download(SPARSE);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        int holes = 0;
        Frame packet = client.receive();
        while (packet.size() > Frame.DATA_START) {
            if (packet.header().type() == MessageType.STREAM_HOLE) {
                holes++;
                received.write(
                        new byte[(int) StreamHole.decode(packet.payload()).length()]);
            } else {
                packet.transferData(received::write);
            }
            packet = client.receive();
        }
        assertThat(packet.header()).as("end of the data").isEqualTo(call.stream(MessageStatus.CONTINUE));
        assertThat(holes).isEqualTo(3);
        assertThat(received.toByteArray()).isEqualTo(holey());
        client.send(Frame.of(call.stream(MessageStatus.OK)));
        assertThat(client.receive().header()).isEqualTo(call.stream(MessageStatus.OK));
    }

    @Test
    void whoAsksForNoHolesGetsZeroBytes() throws IOException {
        Files.write(volume, holey());
        MessageHeader call = download(0);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Frame packet = client.receive();
        while (packet.size() > Frame.DATA_START) {
            assertThat(packet.header()).isEqualTo(call.stream(MessageStatus.CONTINUE));
            packet.transferData(received::write);
            packet = client.receive();
        }
        assertThat(received.toByteArray()).isEqualTo(holey());
    }

    @Test
    void anUploadLeavesHolesInTheFile() throws IOException {
        MessageHeader call = upload(SPARSE);
        client.send(Frame.ofHole(call, 1 << 20));
        client.send(Frame.ofData(call.stream(MessageStatus.CONTINUE), new byte[] {1, 2, 3}, 0, 3));
        client.send(Frame.ofHole(call, BLOCK));
        client.send(Frame.of(call.stream(MessageStatus.OK)));
        assertThat(client.receive().header()).isEqualTo(call.stream(MessageStatus.OK));
        byte[] expected = new byte[(1 << 20) + 3 + BLOCK];
        System.arraycopy(new byte[] {1, 2, 3}, 0, expected, 1 << 20, 3);
        assertThat(Files.readAllBytes(volume)).isEqualTo(expected);
    }

    @Test
    void aHoleWithoutLengthFailsTheStreamOnly() throws IOException {
        MessageHeader call = upload(SPARSE);
        client.send(Frame.ofHole(call, -1));
        Frame packet = client.receive();
        assertThat(packet.header()).isEqualTo(call.stream(MessageStatus.ERROR));
        assertThat(Errors.toException(ErrorMessage.decode(packet.payload())))
                .hasMessage("invalid argument: length in virStreamSendHole must be greater than zero");
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
    }

    @Test
    void aHoleThatWasNotAgreedOnEndsTheConnection() throws IOException {
        MessageHeader call = upload(0);
        client.send(Frame.ofHole(call, BLOCK));
        assertThat(client.next()).isEmpty();
    }

    @Test
    void noPacketIsLargerThanOldClientsCanRead() throws IOException {
        byte[] content = new byte[3 << 20];
        Arrays.fill(content, (byte) 1);
        Files.write(volume, content);
        download(0);
        int largest = 0;
        Frame packet = client.receive();
        while (packet.size() > Frame.DATA_START) {
            largest = Math.max(largest, packet.size() - Frame.DATA_START);
            packet = client.receive();
        }
        assertThat(largest).isEqualTo(Frame.STREAM_DATA_MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--sparse"})
    void virshMovesAVolume(String option) throws IOException {
        assumeTrue(Programs.find("virsh").isPresent(), "virsh is not installed (package libvirt-clients)");
        Path up = Files.write(folder.resolve("up"), holey());
        Path down = folder.resolve("down");
        Files.createFile(volume);
        String uri = "test+unix:///default?socket=" + server.socket;
        CommandResult result = Command.of(
                        "virsh",
                        "-c",
                        uri,
                        "vol-upload v " + up + " --pool p " + option + "; vol-download v " + down + " --pool p "
                                + option)
                .runAnyStatus();
        assertThat(result.errors()).isEmpty();
        assertThat(Files.readAllBytes(volume)).isEqualTo(holey());
        assertThat(Files.readAllBytes(down)).isEqualTo(holey());
    }

    /** Data between three holes. */
    private static byte[] holey() {
        byte[] random = new byte[400_000];
        new Random(1).nextBytes(random);
        return ByteBuffer.allocate(75 * BLOCK + random.length / BLOCK * BLOCK * 2)
                .position(24 * BLOCK)
                .put(random, 0, random.length / BLOCK * BLOCK)
                .position(24 * BLOCK + random.length / BLOCK * BLOCK + 36 * BLOCK)
                .put(random, 0, random.length / BLOCK * BLOCK)
                .array();
    }

    private MessageHeader download(int flags) throws IOException {
        return opened(
                client.send(RemoteProcedures.STORAGE_VOL_DOWNLOAD, new StorageVolDownloadArgs(volume(), 0, 0, flags)));
    }

    private MessageHeader upload(int flags) throws IOException {
        return opened(
                client.send(RemoteProcedures.STORAGE_VOL_UPLOAD, new StorageVolUploadArgs(volume(), 0, 0, flags)));
    }

    private MessageHeader opened(MessageHeader call) throws IOException {
        assertThat(client.receive().header()).isEqualTo(call.reply(MessageStatus.OK));
        return call;
    }

    private StorageVolume volume() {
        return new StorageVolume("p", "v", volume.toString());
    }
}
