package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The REST face with a plain HTTPS client and the admin password. */
@ExtendWith(DaemonExtension.class)
class RestIT {
    private static final String DOMAINS = "/api/v1/hosts/test-default/domains";
    private static final String TEST = DOMAINS + "/test";

    @AutoClose
    private Rest rest;

    @BeforeEach
    void connect(Daemon daemon) throws Exception {
        rest = new Rest(daemon, "admin", daemon.adminPassword());
    }

    @Test
    void domainsAreListedAndShown() throws Exception {
        assertThat(rest.get(DOMAINS).get("domains").get(0).get("name").asText()).isEqualTo("test");
        JsonNode domain = rest.get(TEST);
        assertThat(domain.get("uuid").asText()).isEqualTo("6695eb01-f6a4-8304-79aa-97f2502e193f");
        assertThat(domain.get("state").asText()).isEqualTo("running");
        assertThat(domain.get("memoryKiB").asLong()).isEqualTo(2097152);
    }

    @Test
    void aDomainIsAlsoItsDocument() throws Exception {
        HttpResponse<String> response = rest.send("GET", TEST, "application/xml");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        assertThat(response.body()).matches("(?s)<domain type='test' id='[0-9]+'>.*");
    }

    @Test
    void startAndDestroyAndTheirEvents() throws Exception {
        BlockingQueue<JsonNode> events = rest.events();
        assertThat(rest.act(TEST, "destroy")).isBetween(200, 204);
        assertThat(rest.get(TEST).get("state").asText()).isEqualTo("shut off");
        assertThat(rest.act(TEST, "start")).isBetween(200, 204);
        assertThat(rest.get(TEST).get("state").asText()).isEqualTo("running");
        JsonNode stopped = events.poll(10, TimeUnit.SECONDS);
        JsonNode started = events.poll(10, TimeUnit.SECONDS);
        assertThat(stopped).isNotNull();
        assertThat(started).isNotNull();
        assertThat(stopped.get("type").asText()).contains("stopped");
        assertThat(started.get("type").asText()).contains("started");
        assertThat(started.get("sequence").asLong())
                .isGreaterThan(stopped.get("sequence").asLong());
    }

    @Test
    void errorsAreProblemsWithLibvirtsCode() throws Exception {
        HttpResponse<String> response = rest.send("GET", DOMAINS + "/nope", "application/json");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(response.body()).contains("\"code\":42").contains("Domain not found");
    }

    @Test
    void aWrongPasswordIsRefused(Daemon daemon) throws Exception {
        try (Rest stranger = new Rest(daemon, "admin", "wrong")) {
            assertThat(stranger.send("GET", TEST, "application/json").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void healthAndDescriptionNeedNoPassword(Daemon daemon) throws Exception {
        try (Rest stranger = new Rest(daemon, "", "")) {
            for (String path : new String[] {"/health/live", "/health/ready"}) {
                HttpResponse<String> health = stranger.send("GET", path, "application/json");
                assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
                assertThat(health.body()).contains("\"UP\"");
            }
            assertThat(stranger.send("GET", "/openapi", "application/yaml").body())
                    .contains("/hosts/{host}/domains/{domain}");
        }
    }
}
