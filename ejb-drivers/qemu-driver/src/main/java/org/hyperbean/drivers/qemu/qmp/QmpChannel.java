package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Messages on the monitor's socket. One thread may read while another writes. */
final class QmpChannel implements AutoCloseable {
    /** QEMU's longest answers, such as its whole schema, stay below 1 MiB. */
    private static final int LONGEST_MESSAGE = 16 * 1024 * 1024;

    private final SocketChannel socket;
    private final ByteBuffer received = ByteBuffer.allocate(8192).flip();

    private QmpChannel(SocketChannel socket) {
        this.socket = socket;
    }

    static QmpChannel connect(Path path) throws IOException {
        return new QmpChannel(SocketChannel.open(UnixDomainSocketAddress.of(path)));
    }

    /** Waits for the next message. */
    JsonObject read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte next = nextByte(); next != '\n'; next = nextByte()) {
            if (line.size() == LONGEST_MESSAGE) {
                throw new IOException("the monitor's message is longer than " + LONGEST_MESSAGE + " bytes");
            }
            line.write(next);
        }
        return Json.parse(line.toByteArray());
    }

    private byte nextByte() throws IOException {
        if (!received.hasRemaining()) {
            received.clear();
            int n = socket.read(received);
            received.flip();
            if (n < 0) {
                throw new EOFException("end of file from the monitor");
            }
        }
        return received.get();
    }

    void write(JsonObject message) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(message + "\n");
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(QmpChannel.class.getName()).log(System.Logger.Level.DEBUG, "monitor not closed", e);
        }
    }
}
