package org.hyperbean.drivers.qemu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventRecord;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.host.Programs;

/** A driver in a folder of its own, and a record of its events. */
final class QemuTestBed implements AutoCloseable {
    static final String UUID = "44444444-2222-3333-4444-0000000000a1";

    private final Path home;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Set<String> monitorEvents = ConcurrentHashMap.newKeySet();
    private final AtomicLong sequence = new AtomicLong();
    private QemuDriver driver;
    private Connection connection;

    QemuTestBed(Path home) {
        this.home = home;
        startDaemon();
    }

    /** A bed for real guests; the test is skipped where there is no QEMU. */
    static QemuTestBed withQemu(Path home) {
        assumeTrue(Programs.find("qemu-system-x86_64").isPresent(), "no qemu-system-x86_64 on this host");
        return new QemuTestBed(home);
    }

    /** Ends the driver and makes a new one on the same folder, as a new daemon would. */
    void restart() {
        driver.stop();
        startDaemon();
    }

    /** Ends the driver only. */
    void stopDaemon() {
        driver.stop();
    }

    void startDaemon() {
        driver = new QemuDriver();
        driver.initialise(new DriverContext(new Sink(), directories()));
        driver.autostart();
        String uri = "qemu:///" + (HostUser.isRoot() ? "system" : "session");
        OpenRequest request = new OpenRequest(Optional.of(uri), false, Identity.DAEMON);
        connection = driver.open(ConnectUri.parse(uri), request);
    }

    private DriverContext.Directories directories() {
        return new DriverContext.Directories(
                home.resolve("etc"), home.resolve("lib"), home.resolve("run"), home.resolve("log"));
    }

    Connection connection() {
        return connection;
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** A domain without a disk, with some more elements in {@code <devices>}. */
    static String xml(String name, String devices) {
        return """
                <domain type='qemu'>
                  <name>%s</name>
                  <uuid>%s</uuid>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>%s</devices>
                </domain>
                """.formatted(name, UUID, devices);
    }

    /** Waits for the next event. */
    String nextEvent() throws InterruptedException {
        return String.valueOf(events.poll(20, TimeUnit.SECONDS));
    }

    List<String> nextEvents(int count) throws InterruptedException {
        String[] next = new String[count];
        for (int i = 0; i < count; i++) {
            next[i] = nextEvent();
        }
        return List.of(next);
    }

    /** Ends every guest that a test has left. */
    @Override
    public void close() throws IOException {
        for (var status : connection.domains().statuses()) {
            if (status.domain().isActive()) {
                connection.domainLifecycle().destroy(status.domain(), 0);
            }
        }
        driver.stop();
        Files.deleteIfExists(home.resolve("run/qemu/boot-id"));
    }

    /** What QEMU has said so far, of whichever domain. */
    Set<String> monitorEvents() {
        return monitorEvents;
    }

    private final class Sink implements EventSink {
        @Override
        public EventRecord append(EventScope scope, Event event) {
            switch (event) {
                case DomainEvent.Lifecycle(var domain, var detail) -> events.add(domain.name() + " " + detail);
                case DomainEvent other -> events.add(other.domain().name() + " " + DomainEventId.of(other));
                case MonitorEvent said -> monitorEvents.add(said.domain().name() + " " + said.event());
                case Event other -> throw new AssertionError(other);
            }
            return new EventRecord(sequence.incrementAndGet(), Instant.now(), scope, event);
        }
    }
}
