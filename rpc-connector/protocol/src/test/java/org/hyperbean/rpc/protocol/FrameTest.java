package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final String OPEN_TEST_DEFAULT = "00000038" + "20008086" + "00000001" + "00000001" + "00000000"
            + "00000003" + "00000000" + "00000001" + "0000000f" + "746573743a2f2f2f64656661756c7400" + "00000000";

    private static Frame openCall() throws XdrException {
        ConnectOpenArgs arguments = new ConnectOpenArgs(java.util.Optional.of("test:///default"), 0);
        return Frame.of(
                MessageHeader.call(RemoteProcedures.CONNECT_OPEN, 3),
                RemoteProcedures.CONNECT_OPEN.arguments(),
                arguments);
    }

    @Test
    void callIsOneBuffer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        openCall().writeTo(out);
        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo(OPEN_TEST_DEFAULT);
    }

    @Test
    void framesAreReadOneByOneUntilTheEnd() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(OPEN_TEST_DEFAULT);
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(bytes), new ByteArrayInputStream(bytes));
        for (int i = 0; i < 2; i++) {
            Frame frame = Frame.read(in).orElseThrow();
            assertThat(frame.header()).isEqualTo(openCall().header());
            assertThat(RemoteProcedures.CONNECT_OPEN
                            .arguments()
                            .decode(frame.payload())
                            .name())
                    .contains("test:///default");
        }
        assertThat(Frame.read(in)).isEmpty();
    }

    @Test
    void endInsideAFrameIsAnError() throws IOException {
        byte[] bytes = HexFormat.of().parseHex(OPEN_TEST_DEFAULT);
        for (int length = 1; length < bytes.length; length++) {
            InputStream in = new ByteArrayInputStream(bytes, 0, length);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Frame.read(in));
        }
    }

    @Test
    void lengthWordsOutOfBoundsAreRefused() throws IOException {
        for (String word : new String[] {"00000000", "0000001b", "02000005", "7fffffff", "ffffffff"}) {
            InputStream in = new ByteArrayInputStream(HexFormat.of().parseHex(word));
            assertThatExceptionOfType(XdrException.class).as(word).isThrownBy(() -> Frame.read(in));
        }
        assertThat(Frame.size(HexFormat.of().parseHex("0000001c"))).isEqualTo(28);
        assertThat(Frame.size(HexFormat.of().parseHex("02000004"))).isEqualTo(Frame.SIZE_MAX);
    }

    @Test
    void frameOfManyStepsIsReadWhole() throws IOException {
        byte[] data = new byte[Frame.STREAM_DATA_MAX];
        Arrays.fill(data, (byte) 'x');
        MessageHeader header = openCall().header().stream(MessageStatus.CONTINUE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frame.ofData(header, data, 0, data.length).writeTo(out);
        Frame frame = Frame.read(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
        assertThat(frame.header()).isEqualTo(header);
        assertThat(frame.data()).isEqualByComparingTo(java.nio.ByteBuffer.wrap(data));
    }

    @Test
    void descriptorsAreCountedBeforeThePayload() throws IOException {
        MessageHeader header = openCall().header().answer(MessageType.CALL_WITH_FDS, MessageStatus.OK);
        Frame frame = Frame.withDescriptors(header, 2, (value, out) -> out.writeInt(value), 9);
        assertThat(frame.descriptorCount()).isEqualTo(2);
        assertThat(frame.payload().readInt()).isEqualTo(9);
        Frame tooMany = Frame.of(header, (value, out) -> out.writeInt(value), 33);
        assertThatExceptionOfType(XdrException.class).isThrownBy(tooMany::descriptorCount);
    }

    @Test
    void unknownTypeAndStatusKeepTheirNumbers() throws IOException {
        Frame frame = Frame.of(new MessageHeader(1, 2, 3, 77, 5, 88));
        assertThat(frame.header().type()).isEqualTo(MessageType.UNKNOWN);
        assertThat(frame.header().status()).isEqualTo(MessageStatus.UNKNOWN);
        assertThat(frame.header().typeNumber()).isEqualTo(77);
        assertThat(frame.header().statusNumber()).isEqualTo(88);
    }
}
