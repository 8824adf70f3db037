package org.hyperbean.host.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches which output. Loggers of the tests' own stand for the daemon's, and one above them for the server's. */
class DaemonLogTest {
    @TempDir
    private Path folder;

    private final Logger server = Logger.getLogger("org.hyperbean.host.log.test");
    private final List<LogRecord> serverLog = new ArrayList<>();
    private final Handler serverHandler = new ListHandler(serverLog);
    private final DaemonLog log = new DaemonLog("org.hyperbean.host.log.test.daemon");
    private final System.Logger rpc = System.getLogger("org.hyperbean.host.log.test.daemon.rpc.Session");
    private final System.Logger qemu = System.getLogger("org.hyperbean.host.log.test.daemon.qemu.Monitor");

    @BeforeEach
    void listen() {
        server.setUseParentHandlers(false);
        server.addHandler(serverHandler);
    }

    @AfterEach
    void restore() {
        log.close();
        server.removeHandler(serverHandler);
    }

    @Test
    void theServersLogIsTheDefault() {
        log.configure(LogPriority.WARNING, List.of(), List.of());
        assertThat(log.outputs()).hasToString("[3:stderr]");
        rpc.log(System.Logger.Level.INFO, "too low");
        rpc.log(System.Logger.Level.WARNING, "a {0}", "warning");
        assertThat(serverLog).extracting(LogRecord::getMessage).containsExactly("a {0}");
    }

    @Test
    void filtersGiveSourcesTheirOwnPriority() throws IOException {
        Path file = folder.resolve("log");
        log.configure(
                LogPriority.WARNING,
                LogFilter.parse("4:rpc.Nobody 1:rpc 4:qemu"),
                LogOutput.parse("1:file:" + file + " 4:stderr"));
        rpc.log(System.Logger.Level.DEBUG, "rpc debug {0}", 1);
        qemu.log(System.Logger.Level.WARNING, "qemu warning");
        qemu.log(System.Logger.Level.ERROR, "qemu error", new IOException("why"));
        assertThat(Files.readString(file))
                .containsSubsequence(": debug : ", "Session : rpc debug 1\n", ": error : ", "qemu error\n", "why")
                .doesNotContain("qemu warning");
        assertThat(serverLog).extracting(LogRecord::getMessage).containsExactly("qemu error");
        log.setFilters(List.of());
        rpc.log(System.Logger.Level.DEBUG, "not any more");
        assertThat(Files.readString(file)).doesNotContain("not any more");
        assertThat(rpc.isLoggable(System.Logger.Level.DEBUG)).isFalse();
    }

    @Test
    void debugMessagesAreRaisedForTheServersLog() {
        log.configure(LogPriority.DEBUG, List.of(), List.of());
        rpc.log(System.Logger.Level.DEBUG, "detail");
        assertThat(serverLog).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.INFO);
            assertThat(entry.getMessage()).isEqualTo("debug: detail");
        });
    }

    /** As Open Liberty makes its loggers. */
    @Test
    void loggersThatAreBornWithALevelSpeakUpToo() {
        Logger born = Logger.getLogger("org.hyperbean.host.log.test.daemon.early");
        born.setLevel(Level.INFO);
        log.configure(LogPriority.DEBUG, List.of(), List.of());
        assertThat(born.isLoggable(Level.FINE)).isTrue();
        Logger later = Logger.getLogger("org.hyperbean.host.log.test.daemon.late");
        later.setLevel(Level.INFO);
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!later.isLoggable(Level.FINE) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(later.isLoggable(Level.FINE)).isTrue();
        log.configure(LogPriority.INFO, List.of(), List.of());
        assertThat(later.isLoggable(Level.FINE)).isFalse();
    }

    @Test
    void onlyTheOwnerReadsALogFile() throws IOException {
        Path file = folder.resolve("log");
        log.configure(LogPriority.INFO, List.of(), LogOutput.parse("1:file:" + file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anOutputThatCannotBeOpenedChangesNothing() throws IOException {
        Path file = folder.resolve("log");
        log.configure(LogPriority.INFO, List.of(), LogOutput.parse("1:file:" + file));
        assertThatThrownBy(() -> log.setOutputs(LogOutput.parse("1:stderr 1:file:" + folder)))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("failed to open " + folder + ": Is a directory");
        rpc.log(System.Logger.Level.INFO, "still here");
        assertThat(Files.readString(file)).contains("still here");
        assertThat(serverLog).isEmpty();
    }

    @Test
    void anInterruptedThreadStillLogs() throws IOException {
        Path file = folder.resolve("log");
        log.configure(LogPriority.INFO, List.of(), LogOutput.parse("1:file:" + file));
        Thread.currentThread().interrupt();
        rpc.log(System.Logger.Level.INFO, "interrupted");
        assertThat(Thread.interrupted()).isTrue();
        rpc.log(System.Logger.Level.INFO, "afterwards");
        assertThat(Files.readString(file)).containsSubsequence("interrupted", "afterwards");
    }

    @Test
    void closingGivesTheLoggerBack() {
        log.configure(LogPriority.ERROR, List.of(), List.of());
        log.close();
        rpc.log(System.Logger.Level.WARNING, "as before");
        assertThat(serverLog).hasSize(1);
    }

    private static final class ListHandler extends Handler {
        private final List<LogRecord> entries;

        ListHandler(List<LogRecord> entries) {
            this.entries = entries;
        }

        @Override
        public void publish(LogRecord entry) {
            entries.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
