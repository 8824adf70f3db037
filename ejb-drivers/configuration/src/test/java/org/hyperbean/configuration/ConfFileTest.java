package org.hyperbean.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfFileTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryFormOfValueWithItsLine() throws IOException {
        ConfFile file = read("""
                # a comment
                max_clients = 20
                keepalive_interval = -1   # never

                unix_sock_group = "libvirt"
                listen_addr='::1'
                uri_aliases = [
                  "here=qemu:///system",   # the host itself
                  "a,b=test:///default",
                ]
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.entries())
                .isEqualTo(Map.of(
                        "max_clients", new ConfFile.Entry("20", 2),
                        "keepalive_interval", new ConfFile.Entry("-1", 3),
                        "unix_sock_group", new ConfFile.Entry("libvirt", 5),
                        "listen_addr", new ConfFile.Entry("::1", 6),
                        "uri_aliases", new ConfFile.Entry("here=qemu:///system,a\\,b=test:///default", 7)));
    }

    @Test
    void aTextThatEndsInADigitLosesOnlyItsQuotes() throws IOException {
        assertThat(read("listen_addr = \"10.0.0.1\"\n")
                        .entries()
                        .get("listen_addr")
                        .text())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void namesEveryLineThatItDoesNotUnderstand() throws IOException {
        ConfFile file = read("""
                max_clients 20
                max_client_requests = 7
                listen_addr = localhost
                uri_aliases = [ "a=b" "c=d" ]
                keepalive_count = 3 4
                """);

        assertThat(file.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("hyperbean.conf:1: syntax error: expected ="),
                        second -> assertThat(second).contains("hyperbean.conf:3: syntax error: expected a number"),
                        third -> assertThat(third).contains("hyperbean.conf:4: syntax error: expected , or ]"),
                        fourth -> assertThat(fourth).contains("hyperbean.conf:5: syntax error: expected the end"));
        assertThat(file.entries()).containsKey("max_client_requests");
    }

    @Test
    void aMissingFileSetsNothing() {
        assertThat(ConfFile.read(folder.resolve("none")).entries()).isEmpty();
        assertThat(ConfFile.read(folder.resolve("none")).problems()).isEmpty();
    }

    @Test
    void theConfigurationSourceSeesChangesOfTheFile() throws IOException {
        Path path = folder.resolve("hyperbean.conf");
        ConfFileSource source = new ConfFileSource(path);
        assertThat(source.getValue("max_clients")).isNull();

        Files.writeString(path, "max_clients = 7\n");
        assertThat(source.getValue("max_clients")).isEqualTo("7");
        assertThat(source.getProperties()).containsExactly(Map.entry("max_clients", "7"));
    }

    private ConfFile read(String text) throws IOException {
        Path path = folder.resolve("hyperbean.conf");
        Files.writeString(path, text);
        return ConfFile.read(path);
    }
}
