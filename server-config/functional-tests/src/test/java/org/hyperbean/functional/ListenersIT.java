package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stock clients in three languages come to a daemon by every way that it listens on. */
class ListenersIT {
    /** Debian's: others do not see the packages of the system. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Daemon daemon;
    private static int portBase;

    /** How a client comes in. */
    enum Way {
        UNIX,
        TCP_WITH_SASL,
        TLS
    }

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Program.isInstalled("openssl"), "openssl is not installed");
        portBase = Ports.freeBase();
        Path home = DaemonExtension.newHome();
        daemon = new Daemon(home, portBase);
        makeCertificates(Files.createDirectories(home.resolve("tls")));
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(
                home.resolve("etc/hyperbean.conf"), """
                listen_tcp = 1
                tcp_port = %d
                listen_tls = 1
                tls_port = %d
                ca_file = "%3$s/cacert.pem"
                cert_file = "%3$s/servercert.pem"
                key_file = "%3$s/serverkey.pem"
                tls_allowed_dn_list = [ "O=Hyperbean,CN=client*" ]
                """.formatted(portBase + 9, portBase + 14, home.resolve("tls")));
        daemon.start();
        Files.writeString(home.resolve("auth.conf"), credentials(daemon.adminPassword()));
        Files.writeString(home.resolve("wrong.conf"), credentials("wrong"));
    }

    @AfterAll
    static void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void virsh(Way way) {
        Program.Result result =
                Program.run(LIMIT, List.of("virsh", "-c", uri(way, "auth.conf"), "list; domstate none"));
        assertThat(result.output()).contains(" 1    test   running");
        assertThat(result.errors()).contains("error: failed to get domain 'none'");
    }

    @ParameterizedTest
    @EnumSource
    void python(Way way) {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), PYTHON + " is not installed");
        String script = """
                import libvirt, sys, time
                libvirt.virEventRegisterDefaultImpl()
                wanted = [libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE]
                c = libvirt.openAuth(sys.argv[1], [wanted, lambda credentials, data: -1, None])
                print([d.name() for d in c.listAllDomains()])
                seen = []
                c.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE,
                    lambda c, d, event, detail, opaque: seen.append((d.name(), event)), None)
                name = 'by' + sys.argv[2]
                d = c.defineXML("<domain type='test'><name>%s</name><memory>1024</memory>"
                    "<os><type>hvm</type></os></domain>" % name)
                d.undefine()
                end = time.time() + 20
                while len(seen) < 2 and time.time() < end:
                    libvirt.virEventRunDefaultImpl()
                print([event for event in seen if event[0] == name])
                try:
                    c.lookupByName('none')
                except libvirt.libvirtError as e:
                    print(e.get_error_code(), e)
                c.close()
                """;
        Program.Result result = Program.run(LIMIT, List.of(PYTHON, "-c", script, uri(way, "auth.conf"), way.name()));
        assumeTrue(!result.errors().contains("No module named"), "python3-libvirt is not installed");
        assertThat(result.stdout())
                .contains("['test'", "[('by" + way + "', 0), ('by" + way + "', 1)]", "42 Domain not found");
    }

    @ParameterizedTest
    @EnumSource
    void perl(Way way) {
        String script = """
                my $c = Sys::Virt->new(uri => $ARGV[0], auth => 1, credlist =>
                    [Sys::Virt::CRED_AUTHNAME, Sys::Virt::CRED_PASSPHRASE], callback => sub { return -1 });
                print join(',', map { $_->get_name } $c->list_all_domains), "\\n";
                eval { $c->get_domain_by_name('none') };
                print $@->code, ' ', $@->message, "\\n";
                """;
        Program.Result result = Program.run(LIMIT, List.of("perl", "-MSys::Virt", "-e", script, uri(way, "auth.conf")));
        assumeTrue(!result.errors().contains("Can't locate Sys/Virt"), "libsys-virt-perl is not installed");
        assertThat(result.stdout()).contains("test", "42 Domain not found");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThat(new Virsh(uri(Way.TCP_WITH_SASL, "wrong.conf")).error("list"))
                .contains("authentication failed: authentication failed");
    }

    @Test
    void anAccountThatTheScriptHasMadeIsGoodForReading() {
        String home = daemon.home().toString();
        Path script = Path.of("..", "..", "hyperbean").toAbsolutePath().normalize();
        Program.run(
                        LIMIT,
                        List.of(
                                "bash",
                                "-c",
                                "echo secret | " + script + " passwd anna --reader --readable --home " + home))
                .stdout();
        Virsh anna = new Virsh(
                uri(Way.TCP_WITH_SASL, write("anna.conf", credentials("secret").replace("admin", "anna"))));
        assertThat(anna.out("list")).contains("test");
        assertThat(anna.error("destroy", "test")).contains("access denied");
    }

    private static String uri(Way way, String credentials) {
        Path home = daemon.home();
        return switch (way) {
            case UNIX -> "test+unix:///default?socket=" + home.resolve("run/libvirt-sock");
            case TCP_WITH_SASL ->
                "test+tcp://localhost:" + (portBase + 9) + "/default?authfile=" + home.resolve(credentials);
            case TLS -> "test+tls://localhost:" + (portBase + 14) + "/default?pkipath=" + home.resolve("tls");
        };
    }

    private static String credentials(String password) {
        return "[credentials-c]\nauthname=admin\npassword=" + password + "\n[auth-libvirt-default]\ncredentials=c\n";
    }

    private static String write(String name, String text) {
        try {
            Files.writeString(daemon.home().resolve(name), text);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeCertificates(Path folder) {
        String commands = """
                set -e; cd "$1"
                openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout cakey.pem -out cacert.pem -subj /CN=authority \
                    -addext keyUsage=critical,keyCertSign,cRLSign
                issue() {
                    openssl req -newkey rsa:2048 -nodes -keyout "$1key.pem" -out "$1.csr" -subj "$2"
                    openssl x509 -req -in "$1.csr" -CA cacert.pem -CAkey cakey.pem -CAcreateserial -days 2 \
                        -out "$1cert.pem" \
                        -extfile <(printf 'keyUsage=critical,digitalSignature,keyEncipherment\\n%s\\n' "$3")
                }
                issue server /CN=localhost $'extendedKeyUsage=serverAuth\\nsubjectAltName=DNS:localhost'
                issue client /O=Hyperbean/CN=client extendedKeyUsage=clientAuth
                """;
        Program.run(LIMIT, List.of("bash", "-c", commands, "certificates", folder.toString()))
                .stdout();
    }
}
