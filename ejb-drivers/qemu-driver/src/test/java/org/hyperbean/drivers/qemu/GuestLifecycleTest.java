package org.hyperbean.drivers.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainStateReason;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of real guests that QEMU emulates. */
@Timeout(120)
class GuestLifecycleTest {
    private static final int PAUSED = 1;
    private static final int INACTIVE_XML = 2;

    @TempDir
    Path home;

    @AutoClose
    private QemuTestBed bed;

    @BeforeEach
    void start() {
        bed = QemuTestBed.withQemu(home);
    }

    private Connection daemon() {
        return bed.connection();
    }

    private Domain define(String devices) {
        return daemon().domains().define(QemuTestBed.xml("g", devices), 0);
    }

    private DomainStateReason state(Domain domain) {
        return daemon().domainInformation().state(domain, 0);
    }

    @Test
    void definedStartedPausedResumedDestroyedUndefined() throws InterruptedException {
        Domain domain = define("");
        assertThat(bed.file("etc/qemu/g.xml"))
                .content()
                .startsWith("<!--\nWARNING: THIS IS AN AUTO-GENERATED FILE.")
                .contains("  virsh edit g\n", "<name>g</name>");
        Domain running = daemon().domainLifecycle().start(domain, 0);
        assertThat(running.id()).isEqualTo(1);
        assertThat(state(domain)).isEqualTo(DomainStateReason.RUNNING_BOOTED);
        daemon().domainLifecycle().suspend(domain);
        assertThat(state(domain)).isEqualTo(DomainStateReason.PAUSED_USER);
        daemon().domainLifecycle().resume(domain);
        assertThat(bed.monitorEvents()).contains("g STOP", "g RESUME");
        assertThat(state(domain)).isEqualTo(DomainStateReason.RUNNING_UNPAUSED);
        daemon().domainLifecycle().destroy(domain, 0);
        assertThat(state(domain)).isEqualTo(DomainStateReason.SHUTOFF_DESTROYED);
        daemon().domains().undefine(domain, 0);
        assertThat(daemon().domains().statuses()).isEmpty();
        assertThat(bed.nextEvents(8))
                .containsExactly(
                        "g DEFINED_ADDED",
                        "g RESUMED_UNPAUSED",
                        "g STARTED_BOOTED",
                        "g SUSPENDED_PAUSED",
                        "g RESUMED_UNPAUSED",
                        "g SHUTDOWN_HOST",
                        "g STOPPED_DESTROYED",
                        "g UNDEFINED_REMOVED");
        assertThat(bed.file("etc/qemu/g.xml")).doesNotExist();
        assertThat(bed.file("run/qemu/g.xml")).doesNotExist();
        assertThat(bed.file("lib/qemu")).isEmptyDirectory();
    }

    @Test
    void startedPausedStaysPaused() throws InterruptedException {
        Domain domain = daemon().domains().create(QemuTestBed.xml("g", ""), PAUSED);
        assertThat(state(domain)).isEqualTo(DomainStateReason.PAUSED_USER);
        assertThat(bed.nextEvents(2)).containsExactly("g STARTED_BOOTED", "g SUSPENDED_PAUSED");
        daemon().domainLifecycle().destroy(domain, 0);
        assertThat(daemon().domains().statuses()).isEmpty();
    }

    @Test
    void liveValuesShowInTheLiveDocumentOnly() {
        Domain domain = define("<serial type='pty'/>");
        daemon().domainLifecycle().start(domain, PAUSED);
        String live = daemon().domainInformation().xml(domain, 0);
        assertThat(live).contains("id='1'", "<alias name='serial0'/>", "<source path='/dev/pts/");
        String inactive = daemon().domainInformation().xml(domain, INACTIVE_XML);
        assertThat(inactive).doesNotContain("alias", "/dev/pts");
        assertThat(daemon().domains().statistics(List.of(domain), 0, 0))
                .singleElement()
                .satisfies(stats -> assertThat(stats.parameters().stream().map(parameter -> parameter.field()))
                        .contains("state.state", "cpu.time", "balloon.rss", "vcpu.0.time"));
    }

    @Test
    void aLaterDaemonGoesOnWithTheGuest() throws InterruptedException {
        Domain domain = define("");
        int id = daemon().domainLifecycle().start(domain, 0).id();
        daemon().domainLifecycle().suspend(domain);
        bed.nextEvents(4);
        bed.restart();
        Domain found = daemon().domains().lookupByName("g");
        assertThat(found.id()).isEqualTo(id);
        assertThat(state(found)).isEqualTo(DomainStateReason.PAUSED_USER);
        daemon().domainLifecycle().resume(found);
        daemon().domainLifecycle().destroy(found, 0);
        assertThat(bed.nextEvents(3)).containsExactly("g RESUMED_UNPAUSED", "g SHUTDOWN_HOST", "g STOPPED_DESTROYED");
        bed.restart();
        assertThat(daemon().domainLifecycle().start(found, PAUSED).id()).isEqualTo(id + 1);
    }

    @Test
    void aGuestThatEndedWithoutADaemonIsShutOff() throws Exception {
        Domain domain = define("");
        daemon().domainLifecycle().start(domain, PAUSED);
        bed.nextEvents(3);
        bed.stopDaemon();
        kill();
        bed.startDaemon();
        assertThat(state(domain)).isEqualTo(DomainStateReason.SHUTOFF_CRASHED);
        assertThat(bed.nextEvent()).isEqualTo("g STOPPED_FAILED");
    }

    @Test
    void aGuestThatDiesIsNoticed() throws Exception {
        Domain domain = define("");
        daemon().domainLifecycle().start(domain, PAUSED);
        bed.nextEvents(3);
        kill();
        assertThat(bed.nextEvent()).isEqualTo("g STOPPED_FAILED");
        assertThat(state(domain)).isEqualTo(DomainStateReason.SHUTOFF_CRASHED);
    }

    private void kill() throws Exception {
        long pid = Long.parseLong(Files.readString(bed.file("run/qemu/g.pid")));
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    @Test
    void aStartThatQemuRefusesLeavesNothingBehind() throws Exception {
        Path image = Files.writeString(home.resolve("image"), "no qcow2 image");
        Domain domain = define("<disk type='file'><driver name='qemu' type='qcow2'/><source file='" + image
                + "'/><target dev='vda' bus='virtio'/></disk>");
        assertThatThrownBy(() -> daemon().domainLifecycle().start(domain, 0))
                .hasMessageStartingWith("internal error: process exited while connecting to monitor: ")
                .hasMessageContaining("Image is not in qcow2 format");
        assertThat(state(domain)).isEqualTo(DomainStateReason.SHUTOFF_FAILED);
        assertThat(bed.file("run/qemu/g.xml")).doesNotExist();
        assertThat(bed.file("lib/qemu")).isEmptyDirectory();
    }

    @Test
    void autostartedOnceForEachBoot() {
        Domain domain = define("");
        daemon().domainLifecycle().setAutostart(domain, true);
        assertThat(bed.file("etc/qemu/autostart/g.xml")).isSymbolicLink();
        bed.restart();
        assertThat(daemon().domainInformation().isActive(domain)).isFalse();
        assertThat(bed.file("run/qemu/autostarted").toFile().delete()).isTrue();
        bed.restart();
        assertThat(daemon().domainInformation().isActive(domain)).isTrue();
    }

    @Test
    void errorsAreLibvirts() {
        Domain domain = define("");
        Domain unknown = new Domain("x", new UUID(1, 2), -1);
        assertThatThrownBy(() -> daemon().domainLifecycle().suspend(domain))
                .hasMessage("Requested operation is not valid: domain is not running");
        assertThatThrownBy(() -> daemon().domains().lookupByName("x"))
                .hasMessage("Domain not found: no domain with matching name 'x'");
        assertThatThrownBy(() -> daemon().domainInformation().info(unknown))
                .hasMessage("Domain not found: no domain with matching uuid '" + unknown.uuid() + "' (x)");
        daemon().domainLifecycle().start(domain, PAUSED);
        assertThatThrownBy(() -> daemon().domainLifecycle().start(domain, 0))
                .hasMessage("Requested operation is not valid: domain is already running");
        assertThatThrownBy(() -> daemon().domains().create(QemuTestBed.xml("g", ""), 0))
                .hasMessage("Requested operation is not valid: domain 'g' is already active");
        assertThatThrownBy(() -> daemon().domainLifecycle().shutdown(domain, 8))
                .hasMessage("unsupported flags (0x8) in function qemuDomainShutdownFlags");
    }
}
