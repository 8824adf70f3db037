package org.hyperbean.drivers.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.HostStatus;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that has never answered: it is there, says why, and keeps nobody waiting. */
class SilentHostTest {
    private static final OpenRequest REQUEST = new OpenRequest(Optional.empty(), false, Identity.DAEMON);
    private static final EventSink NO_EVENTS = (_, _) -> {
        throw new AssertionError("no events are expected");
    };

    @TempDir
    private Path folder;

    private RemoteDriver driver = new RemoteDriver(List.of());

    @AfterEach
    void stop() {
        driver.stop();
        driver.shutdownWait(Duration.ofSeconds(5));
    }

    @Test
    void isUnknownAndSaysSinceWhenAndWhy() throws InterruptedException {
        Instant before = Instant.now();
        try (Connection connection = connection()) {
            HostStatus.Unknown unknown = reasoned(connection);
            assertThat(unknown.since()).isBetween(before, Instant.now());
            assertThat(unknown.reason()).contains("Failed to connect socket to").contains("no-such-socket");
            assertThat(connection.uri()).isEqualTo("host:///lab1");
            assertThat(connection.domains().statuses()).isEmpty();
        }
    }

    @Test
    void refusesCallsAtOnce() {
        try (Connection connection = connection()) {
            Instant before = Instant.now();
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.host().hostname())
                    .withMessageContaining("host 'lab1' is UNKNOWN since ")
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NO_CONNECT));
            assertThatExceptionOfType(LibvirtException.class)
                    .isThrownBy(() -> connection.domains().lookupByName("web"));
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aNameIsTakenOnce() {
        HostAddress lab = new HostAddress("lab1", "test:///default");
        RemoteDriver twice = new RemoteDriver(List.of(lab, lab));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> twice.initialise(context()))
                .withMessageContaining("remote host 'lab1' is named twice");
    }

    @Test
    void onlyNamedHostsAreOpened() {
        initialise("lab1=test+unix:///default?socket=/no-such-socket");
        assertThat(driver.hosts()).containsExactly("host:///lab1");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> driver.open(ConnectUri.parse("host:///lab2"), REQUEST))
                .withMessageContaining("no remote host 'lab2' is configured");
    }

    private Connection connection() {
        initialise("lab1=test+unix:///default?socket=" + folder.resolve("no-such-socket"));
        return driver.open(ConnectUri.parse("host:///lab1"), REQUEST);
    }

    private void initialise(String setting) {
        driver = new RemoteDriver(List.of(HostAddress.parse(setting)));
        driver.initialise(context());
    }

    private DriverContext context() {
        return new DriverContext(NO_EVENTS, new DriverContext.Directories(folder, folder, folder, folder));
    }

    /** The status once the first attempt has failed. */
    private static HostStatus.Unknown reasoned(Connection connection) throws InterruptedException {
        HostStatus.Unknown unknown = connection.host().status().unknown().orElseThrow();
        for (int i = 0; i < 100 && !unknown.reason().contains("socket"); i++) {
            Thread.sleep(50);
            unknown = connection.host().status().unknown().orElseThrow();
        }
        return unknown;
    }
}
