package org.hyperbean.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A plain HTTPS client that trusts the daemon's certificate. */
final class Rest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String address;
    private final String authorization;

    Rest(Daemon daemon, String user, String password) throws IOException, GeneralSecurityException {
        address = daemon.fromBanner("(https://[^/\\s]+)");
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        client = HttpClient.newBuilder()
                .sslContext(trust(Path.of(daemon.fromBanner("trustStore=(\\S+)"))))
                .connectTimeout(LIMIT)
                .build();
    }

    /** Sends a request with the account's password. */
    HttpResponse<String> send(String method, String path, String accept) throws IOException, InterruptedException {
        return client.send(
                request(path, accept)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(LIMIT)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A document that must be there, as JSON. */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", path, "application/json");
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** The status of an action on a domain. */
    int act(String domain, String action) throws IOException, InterruptedException {
        return send("POST", domain + "/actions/" + action, "application/json").statusCode();
    }

    /** The events from now on, as they come. The stream ends with this client. */
    BlockingQueue<JsonNode> events() throws IOException, InterruptedException {
        InputStream body = client.send(
                        request("/api/v1/events", "text/event-stream").build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> {
            try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        events.add(JSON.readTree(line.substring("data:".length())));
                    }
                }
            } catch (IOException e) {
                // the client was closed
            }
        });
        return events;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization)
                .header("Accept", accept);
    }

    private static SSLContext trust(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
