package org.hyperbean.drivers.qemu.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class QmpClientTest {
    private static final String DONE = "{\"return\": {}, \"id\": \"@\"}";

    @TempDir
    Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private final QmpListener listener = new QmpListener() {
        @Override
        public void event(QmpEvent event) {
            told.add(event.name() + event.data());
        }

        @Override
        public void disconnected() {
            told.add("disconnected");
        }
    };

    private ScriptedPeer peer(Function<JsonObject, List<String>> script) throws IOException {
        return new ScriptedPeer(folder.resolve("monitor.sock"), script);
    }

    private QmpClient connect(Duration deadline) throws IOException {
        return QmpClient.connect(folder.resolve("monitor.sock"), deadline, listener);
    }

    @Test
    void negotiatesThenReturnsWhatACommandReturns() throws IOException {
        try (ScriptedPeer peer = peer(_ -> List.of("{\"return\": {\"status\": \"running\"}, \"id\": \"@\"}"));
                QmpClient client = connect(Duration.ofSeconds(10))) {
            assertThat(client.execute("query-status").asJsonObject().getString("status"))
                    .isEqualTo("running");
            assertThat(peer.commands()).containsExactly("qmp_capabilities", "query-status");
        }
    }

    @Test
    void anEventBeforeAnAnswerIsToldBeforeTheCommandReturns() throws IOException {
        try (ScriptedPeer peer = peer(_ -> List.of("{\"event\": \"STOP\"}", DONE));
                QmpClient client = connect(Duration.ofSeconds(10))) {
            client.execute("stop");
            assertThat(told).containsExactly("STOP{}");
            assertThat(peer.commands()).contains("stop");
        }
    }

    @Test
    void aRefusalIsAnInternalErrorInLibvirtsWords() throws IOException {
        String refusal = "{\"error\": {\"class\": \"GenericError\", \"desc\": \"no balloon\"}, \"id\": \"@\"}";
        try (ScriptedPeer peer = peer(_ -> List.of(refusal));
                QmpClient client = connect(Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> client.execute("balloon", Json.object("value", 1)))
                    .isInstanceOfSatisfying(
                            LibvirtException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL_ERROR))
                    .hasMessage("internal error: unable to execute QEMU command 'balloon': no balloon");
            assertThat(peer.commands()).contains("balloon");
        }
    }

    @Test
    void aSilentPeerCostsTheDeadlineOnly() throws IOException {
        try (ScriptedPeer peer = peer(_ -> List.of("{\"event\": \"RESUME\"}"));
                QmpClient client = connect(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> client.execute("cont"))
                    .isInstanceOfSatisfying(
                            LibvirtException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OPERATION_TIMEOUT));
            assertThat(peer.commands()).contains("cont");
        }
    }

    @Test
    void theEndOfThePeerEndsCommandsAndIsToldOnce() throws Exception {
        try (ScriptedPeer peer = peer(_ -> List.of());
                QmpClient client = connect(Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> client.execute("quit"))
                    .hasMessage("operation failed: domain is no longer running");
            assertThat(client.awaitEnd(Duration.ofSeconds(5))).isTrue();
            assertThatThrownBy(() -> client.execute("cont")).isInstanceOf(LibvirtException.class);
            assertThat(told).containsExactly("disconnected");
            assertThat(peer.commands()).contains("quit");
        }
    }

    @Test
    void whatIsNoJsonEndsTheConnection() throws Exception {
        try (ScriptedPeer peer = peer(_ -> List.of("no json"));
                QmpClient client = connect(Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> client.execute("cont")).isInstanceOf(LibvirtException.class);
            assertThat(peer.commands()).contains("cont");
        }
    }
}
