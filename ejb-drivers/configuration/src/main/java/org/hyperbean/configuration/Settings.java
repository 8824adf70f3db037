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
            SettingType.choice(Authentication.class),
            "none",
            "how clients of the read-write socket authenticate");

    public static final Setting<Authentication> AUTH_UNIX_RO = new Setting<>(
            "auth_unix_ro",
            SettingType.choice(Authentication.class),
            "none",
            "how clients of the read-only socket authenticate");

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

    public static final Setting<String> LISTEN_ADDR = new Setting<>(
            "listen_addr",
            SettingType.text("an address or host name"),
            "127.0.0.1",
            "address that the REST and JMX ports are bound to");

    public static final Setting<Integer> PORT_BASE = new Setting<>(
            "port_base",
            SettingType.integer(1024, 65_400),
            "16500",
            "where the TCP ports begin: REST is 43 above, JMX 99");

    public static final Setting<Integer> EVENT_LOG_SIZE = new Setting<>(
            "event_log_size", SettingType.integer(16, 1_048_576), "16384", "events that are kept for replay");

    public static final Setting<LogPriority> LOG_LEVEL =
            new Setting<>("log_level", SettingType.logPriority(), "2", "the least important messages that are logged");

    public static final Setting<List<LogFilter>> LOG_FILTERS = new Setting<>(
            "log_filters",
            SettingType.logFilters(),
            "",
            "levels for sources whose names contain a text, instead of log_level");

    public static final Setting<List<LogOutput>> LOG_OUTPUTS = new Setting<>(
            "log_outputs",
            SettingType.logOutputs(),
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
