package org.hyperbean.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;

/** Whether the RPC socket accepts connections. */
@Readiness
@ApplicationScoped
public class RpcReady implements HealthCheck {
    @Inject
    private Configuration configuration;

    @Override
    public HealthCheckResponse call() {
        Path socket = configuration.get(Settings.UNIX_SOCK_DIR).resolve("libvirt-sock");
        HealthCheckResponseBuilder response = HealthCheckResponse.named("rpc").withData("socket", socket.toString());
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return response.status(channel.isConnected()).build();
        } catch (IOException e) {
            return response.down().withData("failure", e.toString()).build();
        }
    }
}
