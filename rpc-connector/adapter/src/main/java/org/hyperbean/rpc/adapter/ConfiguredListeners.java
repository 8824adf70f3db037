package org.hyperbean.rpc.adapter;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.configuration.Authentication;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Setting;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.security.AllowedNames;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.adapter.security.TlsContext;
import org.hyperbean.rpc.adapter.security.TlsSettings;
import org.hyperbean.rpc.adapter.server.ListenerSettings;

/** The places that the main server listens on, by the daemon's configuration. */
final class ConfiguredListeners {
    private static final String READ_WRITE_SOCKET = "libvirt-sock";
    private static final String READ_ONLY_SOCKET = "libvirt-sock-ro";
    private static final Set<PosixFilePermission> FOR_EVERYBODY = PosixFilePermissions.fromString("rwxrwxrwx");

    private final Configuration configuration;
    private final AuthenticationSettings authentication;
    private final int backlog;

    ConfiguredListeners(Configuration configuration, AuthenticationSettings authentication) {
        this.configuration = configuration;
        this.authentication = authentication;
        this.backlog = configuration.get(Settings.MAX_QUEUED_CLIENTS);
    }

    List<ListenerSettings> all() {
        List<ListenerSettings> all = new ArrayList<>();
        all.add(unix(READ_WRITE_SOCKET, Settings.AUTH_UNIX_RW, Settings.UNIX_SOCK_RW_PERMS, false));
        all.add(unix(READ_ONLY_SOCKET, Settings.AUTH_UNIX_RO, Settings.UNIX_SOCK_RO_PERMS, true));
        if (configuration.get(Settings.LISTEN_TCP)) {
            AuthenticationMethod method = authentication.method(Settings.AUTH_TCP);
            addresses(Settings.TCP_PORT)
                    .map(address -> new ListenerSettings.Tcp(address, method, backlog))
                    .forEach(all::add);
        }
        if (configuration.get(Settings.LISTEN_TLS)) {
            AuthenticationMethod method = authentication.method(Settings.AUTH_TLS);
            TlsContext context = new TlsContext(tls());
            addresses(Settings.TLS_PORT)
                    .map(address -> new ListenerSettings.Tls(address, context, method, backlog))
                    .forEach(all::add);
        }
        return all;
    }

    private ListenerSettings unix(
            String name,
            Setting<Authentication> method,
            Setting<Set<PosixFilePermission>> permissions,
            boolean readOnly) {
        // polkit decides about users, so they all must be able to connect; as with libvirtd
        boolean openToAll = configuration.get(method) == Authentication.POLKIT && configuration.isDefault(permissions);
        return new ListenerSettings.Unix(
                configuration.get(Settings.UNIX_SOCK_DIR).resolve(name),
                openToAll ? FOR_EVERYBODY : configuration.get(permissions),
                configuration.get(Settings.UNIX_SOCK_GROUP),
                readOnly,
                authentication.method(method),
                backlog);
    }

    private Stream<InetSocketAddress> addresses(Setting<Integer> port) {
        String host = configuration.get(Settings.LISTEN_ADDR);
        int number = configuration.get(port);
        try {
            return Stream.of(InetAddress.getAllByName(host)).map(address -> new InetSocketAddress(address, number));
        } catch (UnknownHostException e) {
            String text =
                    "Unable to resolve address '" + host + "' service '" + number + "': Name or service not known";
            throw LibvirtException.systemError(ErrorDomain.RPC, 0, text).causedBy(e);
        }
    }

    private TlsSettings tls() {
        return new TlsSettings(
                configuration.get(Settings.CA_FILE),
                configuration.get(Settings.CERT_FILE),
                configuration.get(Settings.KEY_FILE),
                revocations(),
                !configuration.get(Settings.TLS_NO_SANITY_CERTIFICATE),
                !configuration.get(Settings.TLS_NO_VERIFY_CERTIFICATE),
                new AllowedNames(configuration.get(Settings.TLS_ALLOWED_DN_LIST)),
                configuration.get(Settings.TLS_PRIORITY));
    }

    /** Few have revoked anything, so the file is only needed when it is named. */
    private Optional<Path> revocations() {
        return Optional.of(configuration.get(Settings.CRL_FILE))
                .filter(file -> !configuration.isDefault(Settings.CRL_FILE) || Files.exists(file));
    }
}
