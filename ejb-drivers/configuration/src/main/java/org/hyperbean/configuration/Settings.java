package org.hyperbean.configuration;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hyperbean.host.log.LogFilter;
import org.hyperbean.host.log.LogOutput;
import org.hyperbean.host.log.LogPriority;

/**
 * Every setting of the daemon. Names, defaults and meanings of those that libvirtd has are those of libvirt 9.0.0's
 * {@code libvirtd.conf} and {@code libvirt.conf}.
 */
public final class Settings {
    public static final Setting<Path> UNIX_SOCK_DIR = new Setting<>(
            "unix_sock_dir", SettingType.absolutePath(), Setting.HOME + "/run", "folder of the RPC sockets");

    public static final Setting<Optional<String>> UNIX_SOCK_GROUP = new Setting<>(
            "unix_sock_group",
            SettingType.optionalText("the name of a group, or empty"),
            "",
            "group that owns the RPC sockets; the daemon's own when empty");

    public static final Setting<Set<PosixFilePermission>> UNIX_SOCK_RW_PERMS = new Setting<>(
            "unix_sock_rw_perms", SettingType.fileMode(), "0700", "mode of the read-write socket libvirt-sock");

    public static final Setting<Set<PosixFilePermission>> UNIX_SOCK_RO_PERMS = new Setting<>(
            "unix_sock_ro_perms", SettingType.fileMode(), "0777", "mode of the read-only socket libvirt-sock-ro");

    public static final Setting<Set<PosixFilePermission>> UNIX_SOCK_ADMIN_PERMS = new Setting<>(
            "unix_sock_admin_perms", SettingType.fileMode(), "0700", "mode of the admin socket libvirt-admin-sock");

    public static final Setting<Authentication> AUTH_UNIX_RW = new Setting<>(
            "auth_unix_rw",
            SettingType.choice(Authentication.NONE, Authentication.SASL, Authentication.POLKIT),
            "none",
            "how clients of the read-write socket authenticate");

    public static final Setting<Authentication> AUTH_UNIX_RO = new Setting<>(
            "auth_unix_ro",
            SettingType.choice(Authentication.NONE, Authentication.SASL, Authentication.POLKIT),
            "none",
            "how clients of the read-only socket authenticate");

    public static final Setting<Boolean> LISTEN_TLS =
            new Setting<>("listen_tls", SettingType.flag(), "0", "whether RPC clients may come by TLS");

    public static final Setting<Boolean> LISTEN_TCP =
            new Setting<>("listen_tcp", SettingType.flag(), "0", "whether RPC clients may come by plain TCP");

    public static final Setting<Integer> TLS_PORT =
            new Setting<>("tls_port", SettingType.integer(1, 65_535), "16514", "port for RPC by TLS");

    public static final Setting<Integer> TCP_PORT =
            new Setting<>("tcp_port", SettingType.integer(1, 65_535), "16509", "port for RPC by plain TCP");

    public static final Setting<Authentication> AUTH_TLS = new Setting<>(
            "auth_tls",
            SettingType.choice(Authentication.NONE, Authentication.SASL),
            "none",
            "how clients by TLS authenticate, besides their certificate");

    public static final Setting<Authentication> AUTH_TCP = new Setting<>(
            "auth_tcp",
            SettingType.choice(Authentication.NONE, Authentication.SASL),
            "sasl",
            "how clients by plain TCP authenticate");

    public static final Setting<Integer> TCP_MIN_SSF = new Setting<>(
            "tcp_min_ssf",
            SettingType.integer(56, 256),
            "56",
            "bits that a SASL mechanism must encrypt with on plain TCP; nothing offers more than 128");

    public static final Setting<List<String>> SASL_ALLOWED_USERNAME_LIST = new Setting<>(
            "sasl_allowed_username_list",
            SettingType.texts("a list of names, with * and ? for any letters", Pattern.compile(".+")),
            "*",
            "users that may log in by SASL; an empty list for none");

    public static final Setting<Path> KEY_FILE = new Setting<>(
            "key_file",
            SettingType.absolutePath(),
            "/etc/pki/libvirt/private/serverkey.pem",
            "private key for RPC by TLS, PEM without a password");

    public static final Setting<Path> CERT_FILE = new Setting<>(
            "cert_file",
            SettingType.absolutePath(),
            "/etc/pki/libvirt/servercert.pem",
            "certificate for RPC by TLS, PEM");

    public static final Setting<Path> CA_FILE = new Setting<>(
            "ca_file",
            SettingType.absolutePath(),
            "/etc/pki/CA/cacert.pem",
            "certificates of the authorities that clients' certificates must come from, PEM");

    public static final Setting<Path> CRL_FILE = new Setting<>(
            "crl_file",
            SettingType.absolutePath(),
            "/etc/pki/CA/cacrl.pem",
            "lists of revoked certificates, PEM; only the default need not exist");

    public static final Setting<Boolean> TLS_NO_SANITY_CERTIFICATE = new Setting<>(
            "tls_no_sanity_certificate",
            SettingType.flag(),
            "0",
            "whether the daemon's own certificates are used without a look at them");

    public static final Setting<Boolean> TLS_NO_VERIFY_CERTIFICATE = new Setting<>(
            "tls_no_verify_certificate",
            SettingType.flag(),
            "0",
            "whether clients by TLS need no certificate; then use auth_tls = \"sasl\"");

    public static final Setting<List<String>> TLS_ALLOWED_DN_LIST = new Setting<>(
            "tls_allowed_dn_list",
            SettingType.texts("a list of distinguished names, with * and ? for any letters", Pattern.compile(".+")),
            "*",
            "certificates that clients by TLS may have; an empty list for none");

    public static final Setting<Optional<String>> TLS_PRIORITY = new Setting<>(
            "tls_priority",
            SettingType.optionalText("a priority string of GnuTLS, or empty"),
            "",
            "versions and ciphers of TLS for RPC");

    public static final Setting<Integer> MAX_CLIENTS = new Setting<>(
            "max_clients", SettingType.integer(1, 1_000_000), "5000", "RPC clients connected at the same time");

    public static final Setting<Integer> MAX_QUEUED_CLIENTS = new Setting<>(
            "max_queued_clients",
            SettingType.integer(1, 65_535),
            "1000",
            "RPC clients that the kernel lets wait for the daemon to accept them");

    public static final Setting<Integer> MAX_ANONYMOUS_CLIENTS = new Setting<>(
            "max_anonymous_clients",
            SettingType.integer(0, 1_000_000),
            "20",
            "RPC clients that are connected and not yet authenticated; 0 for no limit of their own");

    public static final Setting<Integer> MAX_CLIENT_REQUESTS = new Setting<>(
            "max_client_requests", SettingType.integer(1, 10_000), "5", "calls of one RPC client under way at once");

    public static final Setting<Optional<Duration>> KEEPALIVE_INTERVAL = new Setting<>(
            "keepalive_interval",
            SettingType.secondsOrNever(86_400),
            "5",
            "idle time after which an RPC client is asked for a sign of life");

    public static final Setting<Integer> KEEPALIVE_COUNT = new Setting<>(
            "keepalive_count",
            SettingType.integer(0, 1_000),
            "5",
            "unanswered keepalive messages after which an RPC client is disconnected");

    public static final Setting<Integer> ADMIN_MAX_CLIENTS = new Setting<>(
            "admin_max_clients",
            SettingType.integer(1, 1_000_000),
            "5000",
            "clients of the admin socket connected at the same time");

    public static final Setting<Integer> ADMIN_MAX_QUEUED_CLIENTS = new Setting<>(
            "admin_max_queued_clients",
            SettingType.integer(1, 65_535),
            "20",
            "clients that the kernel lets wait on the admin socket");

    public static final Setting<Integer> ADMIN_MAX_CLIENT_REQUESTS = new Setting<>(
            "admin_max_client_requests",
            SettingType.integer(1, 10_000),
            "5",
            "calls of one client of the admin socket under way at once");

    public static final Setting<Optional<Duration>> ADMIN_KEEPALIVE_INTERVAL = new Setting<>(
            "admin_keepalive_interval",
            SettingType.secondsOrNever(86_400),
            "5",
            "as keepalive_interval, for the admin socket");

    public static final Setting<Integer> ADMIN_KEEPALIVE_COUNT = new Setting<>(
            "admin_keepalive_count", SettingType.integer(0, 1_000), "5", "as keepalive_count, for the admin socket");

    public static final Setting<Optional<String>> URI_DEFAULT = new Setting<>(
            "uri_default",
            SettingType.optionalText("a driver URI, or empty"),
            "",
            "URI of clients that name none; when empty the drivers are asked in turn");

    public static final Setting<Optional<String>> URI_FALLBACK = new Setting<>(
            "uri_fallback",
            SettingType.textOrNone("a driver URI"),
            "test:///default",
            "URI of clients that name none when no driver offers itself");

    public static final Setting<List<String>> URI_ALIASES = new Setting<>(
            "uri_aliases",
            SettingType.texts("a list of alias=URI", Pattern.compile("[a-zA-Z0-9_-]+=.+")),
            "",
            "short names for driver URIs");

    public static final Setting<List<String>> REMOTE_HOSTS = new Setting<>(
            "remote_hosts",
            SettingType.texts("a list of name=URI", Pattern.compile("[a-zA-Z0-9_.-]+=.+")),
            "",
            "hosts whose domains are shown beside the local ones, under host:///name");

    public static final Setting<String> LISTEN_ADDR = new Setting<>(
            "listen_addr",
            SettingType.text("an address or host name"),
            "127.0.0.1",
            "address that all TCP ports are bound to; a name may stand for several");

    public static final Setting<Integer> PORT_BASE = new Setting<>(
            "port_base",
            SettingType.integer(1024, 65_400),
            "16500",
            "where the TCP ports begin: REST is 43 above, JMX 99");

    public static final Setting<Integer> EVENT_LOG_SIZE = new Setting<>(
            "event_log_size", SettingType.integer(16, 1_048_576), "16384", "events that are kept for replay");

    public static final Setting<LogPriority> LOG_LEVEL =
            new Setting<>("log_level", LogSettingTypes.priority(), "2", "the least important messages that are logged");

    public static final Setting<List<LogFilter>> LOG_FILTERS = new Setting<>(
            "log_filters",
            LogSettingTypes.filters(),
            "",
            "levels for sources whose names contain a text, instead of log_level");

    public static final Setting<List<LogOutput>> LOG_OUTPUTS = new Setting<>(
            "log_outputs",
            LogSettingTypes.outputs(),
            "",
            "where messages go; when empty to stderr, which is the application server's log");

    private static final List<Setting<?>> ALL = List.of(
            UNIX_SOCK_DIR,
            UNIX_SOCK_GROUP,
            UNIX_SOCK_RW_PERMS,
            UNIX_SOCK_RO_PERMS,
            UNIX_SOCK_ADMIN_PERMS,
            AUTH_UNIX_RW,
            AUTH_UNIX_RO,
            LISTEN_TLS,
            LISTEN_TCP,
            TLS_PORT,
            TCP_PORT,
            AUTH_TLS,
            AUTH_TCP,
            TCP_MIN_SSF,
            SASL_ALLOWED_USERNAME_LIST,
            KEY_FILE,
            CERT_FILE,
            CA_FILE,
            CRL_FILE,
            TLS_NO_SANITY_CERTIFICATE,
            TLS_NO_VERIFY_CERTIFICATE,
            TLS_ALLOWED_DN_LIST,
            TLS_PRIORITY,
            MAX_CLIENTS,
            MAX_QUEUED_CLIENTS,
            MAX_ANONYMOUS_CLIENTS,
            MAX_CLIENT_REQUESTS,
            KEEPALIVE_INTERVAL,
            KEEPALIVE_COUNT,
            ADMIN_MAX_CLIENTS,
            ADMIN_MAX_QUEUED_CLIENTS,
            ADMIN_MAX_CLIENT_REQUESTS,
            ADMIN_KEEPALIVE_INTERVAL,
            ADMIN_KEEPALIVE_COUNT,
            URI_DEFAULT,
            URI_FALLBACK,
            URI_ALIASES,
            REMOTE_HOSTS,
            LISTEN_ADDR,
            PORT_BASE,
            EVENT_LOG_SIZE,
            LOG_LEVEL,
            LOG_FILTERS,
            LOG_OUTPUTS);

    private Settings() {}

    /** All of them, in the order of the operators' page. */
    public static List<Setting<?>> all() {
        return ALL;
    }
}
