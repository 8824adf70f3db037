package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.DescriptorSocket;
import org.hyperbean.rpc.adapter.security.ClientTransport;

/**
 * A client's unix socket. Its input is not buffered: a read beyond the end of a message would lose the file descriptors
 * behind it.
 */
final class UnixTransport implements Transport {
    /** How long a descriptor may take that a message has announced, or that a client makes no room for. */
    private static final Duration DESCRIPTOR_PATIENCE = Duration.ofSeconds(10);

    private final Identity identity;
    private final InputStream input;
    private final OutputStream output;
    private final DescriptorSocket descriptors;

    UnixTransport(SocketChannel channel, Identity identity) {
        this.identity = identity;
        this.input = Channels.newInputStream(channel);
        this.output = Channels.newOutputStream(channel);
        this.descriptors = new DescriptorSocket(channel);
    }

    @Override
    public Peer establish() {
        return new Peer(ClientTransport.UNIX, Optional.empty(), Optional.empty(), identity);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public List<PassedDescriptor> receiveDescriptors(int count) throws IOException {
        return descriptors.receive(count, DESCRIPTOR_PATIENCE);
    }

    @Override
    public void sendDescriptors(List<PassedDescriptor> sent) throws IOException {
        descriptors.send(sent, DESCRIPTOR_PATIENCE);
    }

    @Override
    public void close() throws IOException {
        descriptors.close();
    }
}
