package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.rpc.protocol.Captures.Captured;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;
import org.junit.jupiter.api.Test;

/** What libvirt's own client and daemon sent is read completely and written back byte by byte. */
class CapturesTest {
    /** Messages in the recordings. */
    private static final int EXPECTED = 6_107;

    @Test
    void everyRecordedMessageComesBackUnchanged() throws IOException {
        Optional<Path> folder = Captures.folder();
        assumeThat(folder).as("no recordings beside the checkout").isPresent();
        List<String> wrong = new ArrayList<>();
        List<Captured> messages = Captures.messages(folder.orElseThrow());
        for (Captured captured : messages) {
            Frame frame = Frame.read(new ByteArrayInputStream(captured.bytes())).orElseThrow();
            if (!frame.toByteBuffer()
                    .equals(recode(frame, captured.fromClient()).toByteBuffer())) {
                wrong.add(captured + " " + frame);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(EXPECTED);
    }

    private static Frame recode(Frame frame, boolean fromClient) throws XdrException {
        Procedure<?, ?> procedure = Programs.find(frame.header()).orElseThrow();
        boolean failure = frame.header().status() == MessageStatus.ERROR;
        return switch (frame.header().type()) {
            case CALL, MESSAGE, CALL_WITH_FDS -> recode(frame, procedure.arguments());
            case REPLY, REPLY_WITH_FDS ->
                failure
                        ? recode(frame, codec(ErrorMessage::decode, ErrorMessage::encode))
                        : recode(frame, procedure.result());
            case STREAM ->
                failure && !fromClient ? recode(frame, codec(ErrorMessage::decode, ErrorMessage::encode)) : copy(frame);
            case STREAM_HOLE -> recode(frame, codec(StreamHole::decode, StreamHole::encode));
            case UNKNOWN -> throw new AssertionError(frame);
        };
    }

    private static <T> Frame recode(Frame frame, XdrCodec<T> codec) throws XdrException {
        XdrReader payload = frame.payload();
        T value = codec.decode(payload);
        assertThat(payload.remaining()).as("bytes left behind %s", frame).isZero();
        return frame.header().type().carriesDescriptors()
                ? Frame.withDescriptors(frame.header(), frame.descriptorCount(), codec, value)
                : Frame.of(frame.header(), codec, value);
    }

    private static Frame copy(Frame frame) throws XdrException {
        byte[] data = new byte[frame.data().remaining()];
        frame.data().get(data);
        return Frame.of(frame.header(), (bytes, out) -> out.writeBytes(bytes, 0, bytes.length), data);
    }

    private static <T> XdrCodec<T> codec(XdrDecoder<T> decoder, XdrEncoder<T> encoder) {
        return new XdrCodec<>() {
            @Override
            public T decode(XdrReader in) throws XdrException {
                return decoder.decode(in);
            }

            @Override
            public void encode(T value, XdrWriter out) throws XdrException {
                encoder.encode(value, out);
            }
        };
    }
}
