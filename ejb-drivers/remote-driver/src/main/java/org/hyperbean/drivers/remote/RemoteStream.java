package org.hyperbean.drivers.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hyperbean.driver.DataStream;
import org.hyperbean.rpc.client.ClientStream;

/** A stream of the remote host, handed on byte by byte. */
final class RemoteStream implements DataStream {
    private final ClientStream stream;
    private final InputStream input;
    private final OutputStream output;

    RemoteStream(ClientStream stream) {
        this.stream = stream;
        this.input = stream.input();
        this.output = stream.output();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return input.read(buffer, offset, length);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        output.write(buffer, offset, length);
    }

    @Override
    public void finish() {
        stream.finish();
    }

    @Override
    public void close() {
        stream.close();
    }
}
