package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperbean.driver.BlockJobInfo;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ExtendedConnectionTest {
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());

    private final RecordedEvents events = new RecordedEvents();
    private final TestDriver driver = new TestDriver();
    private Connection plain;
    private Connection extended;

    @BeforeEach
    void open(@TempDir Path home) {
        driver.initialise(new DriverContext(events, new DriverContext.Directories(home, home, home, home)));
        plain = open("test:///default");
        extended = open("test:///default?extended=1");
    }

    @AfterEach
    void close() {
        extended.close();
        plain.close();
    }

    @Test
    void sharesItsNodeWithPlainConnectionsThatReachNoMore() {
        Domain web = run("");
        assertThat(plain.domains().lookupByName("web")).isEqualTo(web);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> plain.domainDevices().openConsole(web, Optional.empty(), 0),
                () -> plain.domainBlockJobs().pull(web, "vda", 0, 0),
                () -> plain.secrets().count(),
                () -> plain.nwfilters().count())) {
            assertCode(call, ErrorCode.NO_SUPPORT);
        }
    }

    @Test
    void failsAsOftenAsItIsTold() {
        Domain web = run("<fault call='virDomainReset' action='fail' code='38' message='no luck' times='2'/>");
        ThrowingCallable reset = () -> extended.domainLifecycle().reset(web, 0);
        assertThatCode(() -> plain.domainLifecycle().reset(web, 0)).doesNotThrowAnyException();
        assertCode(reset, ErrorCode.SYSTEM_ERROR);
        assertThatThrownBy(reset).hasMessage("no luck");
        assertThatCode(reset).doesNotThrowAnyException();
    }

    @Test
    void crashesUnderACall() {
        Domain web = run("<fault call='virDomainGetInfo' action='crash'/>");
        assertThatThrownBy(() -> extended.domainInformation().info(web)).hasMessageContaining("no longer running");
        assertThat(plain.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.SHUTOFF_CRASHED);
        assertThat(events.lifecycle()).last().isEqualTo("web -1 STOPPED_CRASHED");
    }

    @Test
    void hangsUntilTheDomainIsDestroyed() throws Exception {
        Domain web = run("<fault call='virDomainSuspend' action='hang' seconds='50'/>");
        CompletableFuture<Void> suspended =
                hang(() -> extended.domainLifecycle().suspend(web));
        assertThat(extended.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_BOOTED);
        extended.domainLifecycle().destroy(web, 0);
        assertThatThrownBy(() -> suspended.get(10, TimeUnit.SECONDS)).hasMessageContaining("not running");
    }

    @Test
    void hangsUntilItsClientGoes() throws Exception {
        Domain web = run("<fault call='*' action='hang' seconds='50'/>");
        CompletableFuture<Void> read = hang(() -> extended.domainInformation().info(web));
        extended.abandon();
        assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS))
                .hasMessageContaining("hung until its client went away");
    }

    @Test
    void copiesADiskAndTakesTheCopy() throws Exception {
        Domain web = run("");
        extended.domainBlockJobs().rebase(web, "vda", Optional.of("/copy"), 0, 1 << 3);
        assertCode(() -> extended.domainBlockJobs().pull(web, "/images/web.img", 0, 0), ErrorCode.BLOCK_COPY_ACTIVE);
        assertCode(() -> extended.domainBlockJobs().abort(web, "vda", 2), ErrorCode.BLOCK_COPY_ACTIVE);
        assertThat(xml(web)).contains("<mirror type='file' file='/copy' job='copy'>");
        awaitReady(web);
        extended.domainBlockJobs().abort(web, "vda", 2);
        assertThat(xml(web)).contains("<source file='/copy'/>").doesNotContain("mirror");
        assertThat(extended.domainBlockJobs().info(web, "vda", 0)).isEmpty();
    }

    @Test
    void answersAtItsConsoleUntilItStops() throws IOException {
        Domain web = run("");
        DataStream console = extended.domainDevices().openConsole(web, Optional.empty(), 0);
        assertThat(read(console)).contains("web #");
        write(console, "hostname\r");
        assertThat(read(console)).isEqualTo("hostname\r\nweb\r\nweb # ");
        assertCode(
                () -> extended.domainDevices().openConsole(web, Optional.of("serial0"), 0), ErrorCode.OPERATION_FAILED);
        DataStream taken = extended.domainDevices().openConsole(web, Optional.empty(), 1);
        assertThat(read(console)).isEmpty();
        plain.domainLifecycle().destroy(web, 0);
        assertThat(read(taken)).contains("web #");
        assertThat(read(taken)).isEmpty();
    }

    private void awaitReady(Domain domain) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        BlockJobInfo info = extended.domainBlockJobs().info(domain, "vda", 0).orElseThrow();
        while (info.current() < info.end()) {
            assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
            info = extended.domainBlockJobs().info(domain, "vda", 0).orElseThrow();
        }
    }

    private static CompletableFuture<Void> hang(Runnable call) throws InterruptedException {
        CompletableFuture<Void> done = CompletableFuture.runAsync(call);
        assertThat(new CountDownLatch(1).await(Duration.ofMillis(300).toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
        assertThat(done).isNotDone();
        return done;
    }

    private String xml(Domain domain) {
        return plain.domainInformation().xml(domain, 0);
    }

    private static String read(DataStream stream) throws IOException {
        byte[] buffer = new byte[4096];
        int count = stream.read(buffer, 0, buffer.length);
        return count < 0 ? "" : new String(buffer, 0, count, StandardCharsets.UTF_8);
    }

    private static void write(DataStream stream, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
    }

    private static void assertCode(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(LibvirtException.class))
                .extracting(LibvirtException::code)
                .isEqualTo(code);
    }

    private Domain run(String faults) {
        String xml = """
                <domain type='test'><name>web</name><memory>8192</memory><os><type>hvm</type></os>
                <metadata><f:faults xmlns:f='http://hyperbean.org/test/faults/1'>%s</f:faults></metadata>
                <devices><disk type='file'><source file='/images/web.img'/><target dev='vda' bus='virtio'/></disk>
                <serial type='pty'/></devices></domain>
                """.formatted(faults.replace("<fault", "<f:fault"));
        Domain defined = plain.domains().define(xml, 0);
        return plain.domainLifecycle().start(defined, 0);
    }

    private Connection open(String uri) {
        return driver.open(ConnectUri.parse(uri), new OpenRequest(Optional.of(uri), false, CLIENT));
    }
}
