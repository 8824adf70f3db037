package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;
import java.util.Optional;
import org.hyperbean.rpc.client.remote.RemoteCalls;

/**
 * What a connection leads to, for the container's displays.
 *
 * @param version the libvirt release of the daemon
 * @param user empty where the daemon asked for none
 */
record ConnectionMetaData(String version, String user) implements ManagedConnectionMetaData {
    static ConnectionMetaData of(RemoteCalls host, Optional<ConnectionCredentials> credentials) {
        long version = host.getLibVersion();
        return new ConnectionMetaData(
                "%d.%d.%d".formatted(version / 1_000_000, version / 1_000 % 1_000, version % 1_000),
                credentials.map(ConnectionCredentials::user).orElse(""));
    }

    @Override
    public String getEISProductName() {
        return "libvirt";
    }

    @Override
    public String getEISProductVersion() {
        return version;
    }

    /** 0, which stands for no limit that is known: the daemon does not tell its own. */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    @Override
    public String getUserName() {
        return user;
    }
}
