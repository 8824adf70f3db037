package org.hyperbean.rpc.client.transport;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.threads.CloseableExecutorService;

/**
 * A running ssh-agent behind its unix socket.
 *
 * <p>{@code lock} lets one question at a time through to the agent, with its answer.
 */
final class LibsshAgent extends AbstractAgentProxy {
    /** More than any agent's answer; thousands of keys fit. */
    private static final int ANSWER_MAX = 1024 * 1024;

    private final SocketChannel channel;
    private final ReentrantLock lock = new ReentrantLock();

    private LibsshAgent(SocketChannel channel, CloseableExecutorService executor) {
        super(executor);
        this.channel = channel;
    }

    /** Agents behind the socket that the environment names. */
    static SshAgentFactory at(Path socket) {
        return new SshAgentFactory() {
            @Override
            public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
                return new LibsshAgent(SocketChannel.open(UnixDomainSocketAddress.of(socket)), null);
            }

            @Override
            public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
                return List.of();
            }

            @Override
            public SshAgentServer createServer(ConnectionService service) throws IOException {
                throw new IOException("the agent is not forwarded");
            }
        };
    }

    @Override
    protected Buffer request(Buffer question) throws IOException {
        lock.lock();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(question.array(), question.rpos(), question.available());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            DataInputStream answers = new DataInputStream(Channels.newInputStream(channel));
            int length = answers.readInt();
            if (length < 0 || length > ANSWER_MAX) {
                throw new IOException("the agent answers " + Integer.toUnsignedString(length) + " bytes");
            }
            return new ByteArrayBuffer(answers.readNBytes(length));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        super.close();
    }
}
