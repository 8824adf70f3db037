package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainState;
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
import org.junit.jupiter.api.io.TempDir;

class TestDriverTest {
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());
    private static final String MINIMAL = """
            <domain type='test'><name>minimal</name><uuid>11111111-2222-3333-4444-555555555555</uuid>
            <memory>8192</memory><os><type>hvm</type></os></domain>
            """;

    private final RecordedEvents events = new RecordedEvents();
    private final TestDriver driver = new TestDriver();
    private Connection connection;
    private Domain test;

    @BeforeEach
    void open(@TempDir Path home) {
        driver.initialise(new DriverContext(events, new DriverContext.Directories(home, home, home, home)));
        connection = open("test:///default", CLIENT);
        test = connection.domains().lookupByName("test");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void beginsWithOneRunningDomain() {
        assertThat(test).isEqualTo(new Domain("test", UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f"), 1));
        DomainInfo info = connection.domainInformation().info(test);
        assertThat(info.state()).isEqualTo(DomainState.RUNNING);
        assertThat(info.maximumMemoryKiB()).isEqualTo(8L << 20);
        assertThat(info.memoryKiB()).isEqualTo(2L << 20);
        assertThat(info.vcpus()).isEqualTo(2);
        assertThat(connection.domainInformation().xml(test, 0))
                .startsWith("<domain type='test' id='1'>\n  <name>test</name>\n")
                .contains("<target dev='testnet0'/>");
    }

    @Test
    void livesThroughItsStates() {
        connection.domainLifecycle().suspend(test);
        assertThat(reason()).isEqualTo(DomainStateReason.PAUSED_USER);
        connection.domainLifecycle().resume(test);
        assertThat(reason()).isEqualTo(DomainStateReason.RUNNING_UNPAUSED);
        connection.domainLifecycle().reboot(test, 0);
        assertThat(reason()).isEqualTo(DomainStateReason.RUNNING_BOOTED);
        connection.domainLifecycle().shutdown(test, 0);
        assertThat(reason()).isEqualTo(DomainStateReason.SHUTOFF_SHUTDOWN);
        assertThat(connection.domainLifecycle().start(test, 0).id()).isEqualTo(2);
        connection.domainLifecycle().destroy(test, 0);
        assertThat(reason()).isEqualTo(DomainStateReason.SHUTOFF_DESTROYED);
        assertThat(events.lifecycle())
                .containsExactly(
                        "test 1 SUSPENDED_PAUSED",
                        "test 1 RESUMED_UNPAUSED",
                        "test -1 STOPPED_SHUTDOWN",
                        "test 2 STARTED_BOOTED",
                        "test -1 STOPPED_DESTROYED");
    }

    @Test
    void refusesStepsFromTheWrongState() {
        assertFails(
                () -> connection.domainLifecycle().start(test, 0),
                ErrorCode.INTERNAL_ERROR,
                "internal error: Domain 'test' is already running");
        assertFails(
                () -> connection.domainLifecycle().resume(test),
                ErrorCode.INTERNAL_ERROR,
                "internal error: domain 'test' not paused");
        connection.domainLifecycle().destroy(test, 0);
        assertFails(
                () -> connection.domainLifecycle().destroy(test, 0),
                ErrorCode.OPERATION_INVALID,
                "Requested operation is not valid: domain is not running");
        assertFails(
                () -> connection.domainLifecycle().start(test, 1),
                ErrorCode.INVALID_ARG,
                "unsupported flags (0x1) in function testDomainCreateWithFlags");
    }

    @Test
    void keepsADefinitionApartFromWhatRuns() {
        Domain domain = connection.domains().define(MINIMAL, 0);
        assertThat(domain.isActive()).isFalse();
        connection.domainLifecycle().start(domain, 0);
        connection.domains().define(MINIMAL.replace("</domain>", "<vcpu>3</vcpu></domain>"), 0);
        assertThat(connection.domainInformation().vcpus(domain, 1)).isEqualTo(1);
        assertThat(connection.domainInformation().vcpus(domain, 2)).isEqualTo(3);
        connection.domainLifecycle().shutdown(domain, 0);
        assertThat(connection.domainInformation().vcpus(domain, 0)).isEqualTo(3);
        connection.domains().undefine(domain, 0);
        assertFails(
                () -> connection.domainInformation().info(domain),
                ErrorCode.NO_DOMAIN,
                "Domain not found: no domain with matching uuid '11111111-2222-3333-4444-555555555555' (minimal)");
    }

    @Test
    void namesAndUuidsAreUnique() {
        connection.domains().define(MINIMAL, 0);
        assertFails(
                () -> connection.domains().define(MINIMAL.replace("minimal", "other"), 0),
                ErrorCode.OPERATION_FAILED,
                "operation failed: domain 'minimal' is already defined with uuid 11111111-2222-3333-4444-555555555555");
        assertFails(
                () -> connection.domains().define(MINIMAL.replace("1111-2222", "1111-9999"), 0),
                ErrorCode.OPERATION_FAILED,
                "operation failed: domain 'minimal' already exists with uuid 11111111-2222-3333-4444-555555555555");
    }

    @Test
    void aTransientDomainIsGoneWhenItStops() {
        Domain domain = connection.domains().create(MINIMAL, 0);
        assertThat(connection.domainInformation().isPersistent(domain)).isFalse();
        connection.domainLifecycle().destroy(domain, 0);
        assertThat(connection.domains().list(0)).extracting(Domain::name).containsExactly("test");
    }

    @Test
    void theDefaultNodeIsSharedUntilItsLastClientLeaves() {
        connection.domains().define(MINIMAL, 0);
        try (Connection other = open("test:///default", CLIENT)) {
            assertThat(other.domains().definedNames()).containsExactly("minimal");
        }
        try (Connection onlooker = open("test:///default", Identity.DAEMON)) {
            connection.close();
            assertThat(onlooker.domains().definedNames()).isEmpty();
        }
    }

    @Test
    void readsANodeFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("node.xml");
        Files.writeString(file, """
                <node><cpu><mhz>6000</mhz><model>i986</model></cpu><memory>8192000</memory>
                <domain type='test'><name>on</name><memory>1</memory><os><type>hvm</type></os></domain>
                <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
                <name>off</name><memory>1</memory><os><type>hvm</type></os><test:runstate>5</test:runstate></domain>
                </node>
                """);
        try (Connection own = open("test://" + file, CLIENT)) {
            assertThat(own.host().nodeInfo().model()).isEqualTo("i986");
            assertThat(own.domains().activeIds()).containsExactly(1);
            assertThat(own.domains().definedNames()).containsExactly("off");
        }
    }

    @Test
    void refusesPathsThatAreNoNode() {
        assertFails(
                () -> open("test:///", CLIENT),
                ErrorCode.INVALID_ARG,
                "invalid argument: testOpen: supply a path or use test:///default");
        assertFails(
                () -> open("test:///nosuch.xml", CLIENT),
                ErrorCode.XML_ERROR,
                "XML error: failed to parse xml document '/nosuch.xml'");
    }

    private DomainStateReason reason() {
        return connection.domainInformation().state(test, 0);
    }

    private Connection open(String uri, Identity identity) {
        return driver.open(ConnectUri.parse(uri), new OpenRequest(Optional.of(uri), false, identity));
    }

    private static void assertFails(ThrowingCallable call, ErrorCode code, String message) {
        assertThatThrownBy(call).asInstanceOf(type(LibvirtException.class)).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessage(message);
        });
    }
}
