package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/**
 * The file of a listening unix socket. What a dead daemon left behind is replaced; a socket that somebody answers on is
 * not touched, neither when this daemon starts nor, if another one has taken the place since, when it ends.
 *
 * <p>Used by one thread at a time.
 */
final class SocketFile {
    private static final System.Logger LOG = System.getLogger(SocketFile.class.getName());

    private final Path path;
    /** Tells our file from one that another daemon made under the same name; null before it is bound. */
    private Object fileKey;

    SocketFile(Path path) {
        this.path = path;
    }

    /** Binds a channel to the file. */
    ServerSocketChannel bind(ListenerSettings.Unix settings) throws IOException {
        Files.createDirectories(path.getParent());
        removeStale();
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(path), settings.backlog());
            fileKey = key();
            PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            if (settings.group().isPresent()) {
                view.setGroup(group(settings.group().get()));
            }
            view.setPermissions(settings.mode());
            return channel;
        } catch (IOException | RuntimeException e) {
            release(channel);
            throw e;
        }
    }

    /** The id of the user who owns the file: the daemon's. */
    int owner() throws IOException {
        return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Closes the channel and removes the file if it is still ours. */
    void release(ServerSocketChannel channel) {
        try {
            channel.close();
            if (fileKey != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Objects.equals(fileKey, key())) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "socket " + path + " could not be removed", e);
        }
    }

    private void removeStale() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new IOException(path + " is in the way and is no socket");
        }
        if (isAnswered()) {
            throw new IOException("another daemon listens on " + path);
        }
        LOG.log(Level.INFO, "socket {0} was left behind by a daemon that is gone", path);
        Files.delete(path);
    }

    private boolean isAnswered() throws IOException {
        try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            return probe.isConnected();
        } catch (ConnectException _) {
            return false;
        }
    }

    private GroupPrincipal group(String name) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
    }

    private Object key() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }
}
