package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;

/** The open streams of one client. */
final class ClientStreams {
    /** Streams of one client: each takes two threads and buffers. */
    private static final int STREAMS_MAX = 256;

    private final MessageWriter writer;
    private final Map<Key, ServerStream> streams = new ConcurrentHashMap<>();
    /** Set before the streams are ended, so that one which is added meanwhile ends too. */
    private volatile boolean closed;

    ClientStreams(MessageWriter writer) {
        this.writer = writer;
    }

    /** What the packets of a stream have in common with the call that opened it. */
    private record Key(int program, int procedure, int serial) {
        static Key of(MessageHeader header) {
            return new Key(header.program(), header.procedure(), header.serial());
        }
    }

    /**
     * Adds a stream that a call has opened.
     *
     * @param sparse whether the call has allowed holes
     */
    ServerStream add(MessageHeader call, DataStream data, boolean sparse) {
        Key key = Key.of(call);
        ServerStream stream = new ServerStream(call, data, sparse, writer, () -> streams.remove(key));
        if (streams.size() >= STREAMS_MAX || streams.putIfAbsent(key, stream) != null) {
            data.close();
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "no more than " + STREAMS_MAX + " streams");
        }
        if (closed) {
            stream.end();
        }
        return stream;
    }

    /**
     * Gives a packet to its stream; a packet for no open stream is dropped.
     *
     * @throws IOException if it is a hole and the stream is not sparse
     */
    void receive(Frame packet) throws IOException, InterruptedException {
        Optional<ServerStream> stream = find(packet.header());
        if (stream.isPresent()) {
            stream.get().receive(packet);
        }
    }

    /** Ends all streams. */
    void close() {
        closed = true;
        List.copyOf(streams.values()).forEach(ServerStream::end);
    }

    private Optional<ServerStream> find(MessageHeader header) {
        return Optional.ofNullable(streams.get(Key.of(header)));
    }
}
