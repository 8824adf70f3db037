package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A libvirtd as a remote host of the daemon: its domains are on all faces, and its death is told and survived. */
class RemoteHostIT {
    private static final String URI = "host:///lab1";
    private static final String HOST = "/api/v1/hosts/host-lab1";
    private static final String DOMAIN = HOST + "/domains/test";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static Libvirtd libvirtd;
    private static Daemon daemon;
    private static Rest rest;
    private static Jmx jmx;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Libvirtd.isRunnable(), "libvirtd cannot be run here");
        libvirtd = Libvirtd.launch();
        Path home = DaemonExtension.newHome();
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(
                home.resolve("etc/hyperbean.conf"),
                "remote_hosts = [ \"lab1=test+unix:///default?socket=" + libvirtd.socket() + "\" ]\n");
        daemon = new Daemon(home, Ports.freeBase()).start();
        rest = new Rest(daemon, "admin", daemon.adminPassword());
        jmx = Jmx.connect(daemon, "admin", daemon.adminPassword());
        awaitAnswering();
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable started : new AutoCloseable[] {jmx, rest, daemon, libvirtd}) {
            if (started != null) {
                started.close();
            }
        }
    }

    @Test
    void theHostsDomainsAreOnAllFaces() throws Exception {
        assertThat(daemon.virsh("host", "/lab1").out("list", "--all")).matches("1\\s+test\\s+running");
        assertThat(daemon.virsh("host", "/lab1").out("dumpxml", "test")).startsWith("<domain type='test' id='1'>");
        assertThat(hostsOfDomains()).contains("host-lab1");
        assertThat(rest.get(HOST).get("type").asText()).isEqualTo("TEST");
        Wait.untilTrue("MBean of the domain", LIMIT, () -> jmx.server().isRegistered(Jmx.domain(URI, "test")));
        assertThat(jmx.attribute(Jmx.domain(URI, "test"), "MemoryKiB")).isEqualTo(2_097_152L);
    }

    @Test
    void actionsReachTheHostAndItsEventsComeBack() throws Exception {
        BlockingQueue<JsonNode> events = rest.events();
        assertThat(rest.act(DOMAIN, "suspend")).isBetween(200, 204);
        assertThat(onTheHost().out("domstate", "test")).isEqualTo("paused");
        assertThat(rest.get(DOMAIN).get("state").asText()).isEqualTo("paused");
        JsonNode event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.get("host").asText()).isEqualTo("host-lab1");
        assertThat(event.get("type").asText()).isEqualTo("suspended");

        onTheHost().out("resume", "test");
        awaitState("running");
    }

    @Test
    void errorsComeAsTheHostTellsThem() throws Exception {
        assertThat(rest.send("GET", HOST + "/domains/nope", "application/json").body())
                .contains("\"codeName\":\"NO_DOMAIN\"")
                .contains("\"domainName\":\"TEST\"");
        assertThat(daemon.virsh("host", "/lab2").error("list")).contains("no remote host 'lab2' is configured");
    }

    @Test
    void aHostThatDiesIsUnknownAndComesBack() throws Exception {
        Instant before = Instant.now();
        libvirtd.kill9();
        JsonNode host = Wait.until(
                "unknown host",
                LIMIT,
                () -> Stream.of(rest.get(HOST))
                        .filter(shown -> shown.get("status").asText().equals("UNKNOWN"))
                        .findFirst());
        assertThat(Instant.parse(host.get("unknownSince").asText())).isBetween(before, Instant.now());
        assertThat(host.get("unknownReason").asText()).isNotBlank();
        ObjectName bean = new ObjectName("org.hyperbean:type=Host,uri=" + ObjectName.quote(URI));
        assertThat(jmx.attribute(bean, "Status")).isEqualTo("UNKNOWN");
        assertThat(jmx.attribute(bean, "UnknownSince"))
                .isEqualTo(host.get("unknownSince").asText());
        assertThat(rest.get(DOMAIN).get("state").asText()).isEqualTo("no state");
        assertThat(daemon.virsh("host", "/lab1").error("suspend", "test")).contains("host 'lab1' is UNKNOWN since ");
        assertThat(daemon.virsh("test", "/default").out("list")).matches("1\\s+test\\s+running");

        libvirtd.start();
        awaitAnswering();
        awaitState("running");
        assertThat(rest.act(DOMAIN, "suspend")).isBetween(200, 204);
        assertThat(rest.act(DOMAIN, "resume")).isBetween(200, 204);
    }

    private static Virsh onTheHost() {
        return Virsh.of("test", "/default", libvirtd.socket());
    }

    private static Stream<String> hostsOfDomains() throws IOException, InterruptedException {
        return StreamSupport.stream(rest.get("/api/v1/domains").get("domains").spliterator(), false)
                .map(domain -> domain.get("host").asText());
    }

    private static void awaitAnswering() {
        Wait.untilTrue(
                "answering host",
                LIMIT,
                () -> rest.send("GET", HOST, "application/json").body().contains("\"status\":\"answering\""));
    }

    private static void awaitState(String state) {
        Wait.untilTrue(
                "domain that is " + state,
                LIMIT,
                () -> rest.get(DOMAIN).get("state").asText().equals(state));
    }
}
