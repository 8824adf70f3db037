package org.hyperbean.rpc.protocol;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.hyperbean.rpc.protocol.wire.StreamHole;

/**
 * The target of coverage-guided fuzzing: bytes from the network are messages, or are refused cleanly. What was accepted
 * is written again and reads as the same value.
 */
public final class MessageFuzz {
    /** What a string has in place of bytes that are no UTF-8. It takes more room than they did. */
    private static final String REPLACEMENT = "\uFFFD";

    private MessageFuzz() {}

    /** Called by the fuzzer for each input. Anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(input);
        try {
            Optional<Frame> frame = Frame.read(in);
            while (frame.isPresent()) {
                check(frame.get());
                frame = Frame.read(in);
            }
        } catch (XdrException | EOFException refused) {
            // a clean answer to bytes that are no message
        }
    }

    private static void check(Frame frame) throws XdrException {
        frame.descriptorCount();
        MessageHeader header = frame.header();
        switch (header.type()) {
            case STREAM_HOLE -> comesBack(frame, StreamHole::decode, StreamHole::encode);
            case STREAM -> {
                if (header.status() == MessageStatus.ERROR && frame.data().hasRemaining()) {
                    comesBack(frame, ErrorMessage::decode, ErrorMessage::encode);
                }
            }
            case REPLY, REPLY_WITH_FDS -> {
                if (header.status() == MessageStatus.ERROR) {
                    comesBack(frame, ErrorMessage::decode, ErrorMessage::encode);
                } else {
                    comesBack(frame, Procedure::result);
                }
            }
            case CALL, CALL_WITH_FDS, MESSAGE -> comesBack(frame, Procedure::arguments);
            case UNKNOWN -> {}
        }
    }

    private static void comesBack(Frame frame, Function<Procedure<?, ?>, XdrCodec<?>> carried) throws XdrException {
        Optional<Procedure<?, ?>> procedure = Programs.find(frame.header());
        if (procedure.isPresent()) {
            comesBack(frame, carried.apply(procedure.get()));
        }
    }

    private static <T> void comesBack(Frame frame, XdrCodec<T> codec) throws XdrException {
        comesBack(frame, codec, codec);
    }

    private static <T> void comesBack(Frame frame, XdrDecoder<T> decoder, XdrEncoder<T> encoder) throws XdrException {
        T value = decoder.decode(frame.payload());
        XdrWriter out = new XdrWriter();
        try {
            encoder.encode(value, out);
        } catch (XdrException beyondLimit) {
            if (value.toString().contains(REPLACEMENT)) {
                return;
            }
            throw new AssertionError("accepted and then refused: " + value, beyondLimit);
        }
        T again = decoder.decode(new XdrReader(out.toByteArray()));
        if (!again.equals(value)) {
            throw new AssertionError(value + " came back as " + again);
        }
    }
}
