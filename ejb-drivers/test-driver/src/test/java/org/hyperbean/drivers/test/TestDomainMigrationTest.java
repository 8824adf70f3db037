package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainJobInfo;
import org.hyperbean.driver.DomainJobType;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationCookie;
import org.hyperbean.driver.MigrationFlags;
import org.hyperbean.driver.MigrationParameters;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phases are called as libvirt's client calls them. */
class TestDomainMigrationTest {
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());
    private static final int PROTECTED_LIVE = MigrationFlags.LIVE | MigrationFlags.CHANGE_PROTECTION;
    private static final MigrationParameters NO_WISHES = new MigrationParameters(List.of());

    private final RecordedEvents events = new RecordedEvents();
    private final TestDriver driver = new TestDriver();
    private Connection source;
    private Connection destination;
    private Domain web;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        driver.initialise(new DriverContext(events, new DriverContext.Directories(home, home, home, home)));
        source = connection(Files.writeString(home.resolve("source.xml"), """
                <node><domain type='test'><name>web</name><memory>8192</memory>
                <os><type>hvm</type></os></domain></node>
                """));
        destination = connection(Files.writeString(home.resolve("destination.xml"), "<node/>"));
        web = source.domains().lookupByName("web");
    }

    @AfterEach
    void close() {
        source.close();
        destination.close();
    }

    @Test
    void aDomainMovesAndTellsOfItOnBothSides() {
        Domain moved = migrate(PROTECTED_LIVE | MigrationFlags.PERSIST_DESTINATION | MigrationFlags.UNDEFINE_SOURCE);
        assertThat(moved.isActive()).isTrue();
        assertThat(destination.domainInformation().state(moved, 0)).isEqualTo(DomainStateReason.RUNNING_MIGRATED);
        assertThat(source.domains().list(0)).isEmpty();
        assertThat(events.lifecycle())
                .containsExactly(
                        "web 1 STARTED_MIGRATED",
                        "web 1 SUSPENDED_MIGRATED",
                        "web 1 DEFINED_ADDED",
                        "web 1 RESUMED_MIGRATED",
                        "web -1 STOPPED_MIGRATED",
                        "web -1 UNDEFINED_REMOVED");
        assertThat(destination.domainJobs().statistics(moved, 1).type()).isEqualTo(DomainJobType.COMPLETED);
    }

    @Test
    void aDomainThatGoesKeepsItsDefinition() {
        migrate(PROTECTED_LIVE);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.SHUTOFF_MIGRATED);
        source.domainLifecycle().start(web, 0);
    }

    @Test
    void theSourceGoesOnWhenTheDestinationRefuses() {
        destination.domains().define("""
                <domain type='test'><name>web</name><memory>8192</memory><os><type>hvm</type></os></domain>
                """, 0);
        DomainMigration.Offer offer = begin();
        assertFails(
                () -> prepare(offer, PROTECTED_LIVE), ErrorCode.OPERATION_FAILED, "domain 'web' already exists with");
        out().confirm(web, NO_WISHES, MigrationCookie.NONE, PROTECTED_LIVE, true);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_UNKNOWN);
        source.domainLifecycle().suspend(web);
    }

    @Test
    void theSourceGoesOnWhenTheDestinationCannotFinish() {
        DomainMigration.Place place = prepare(begin(), PROTECTED_LIVE);
        out().perform(web, Optional.empty(), NO_WISHES, place.cookie(), PROTECTED_LIVE);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.PAUSED_MIGRATION);
        destination.close();
        out().confirm(web, NO_WISHES, MigrationCookie.NONE, PROTECTED_LIVE, true);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_MIGRATION_CANCELED);
    }

    @Test
    void whatMayRunElsewhereStaysPaused() {
        DomainMigration.Place place = prepare(begin(), PROTECTED_LIVE);
        out().perform(web, Optional.empty(), NO_WISHES, place.cookie(), PROTECTED_LIVE);
        source.close();
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.PAUSED_MIGRATION);
        source.domainLifecycle().resume(web);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_UNPAUSED);
    }

    @Test
    void aDestinationWithoutMemoryIsGivenUp() {
        DomainMigration.Offer offer = begin();
        prepare(offer, PROTECTED_LIVE);
        assertFails(
                () -> in().finish(named(offer), MigrationCookie.NONE, PROTECTED_LIVE, false),
                ErrorCode.OPERATION_FAILED,
                "job 'migration in' unexpectedly failed");
        assertThat(destination.domains().list(0)).isEmpty();
    }

    @Test
    void aDestinationForgetsWhatTheSourceCouldNotSend() {
        DomainMigration.Offer offer = begin();
        prepare(offer, PROTECTED_LIVE);
        assertFails(
                () -> in().finish(named(offer), MigrationCookie.NONE, PROTECTED_LIVE, true),
                ErrorCode.MIGRATE_FINISH_OK,
                "migration successfully aborted");
        assertThat(destination.domains().list(0)).isEmpty();
        assertThat(events.lifecycle()).containsExactly("web 1 STARTED_MIGRATED", "web 1 STOPPED_FAILED");
    }

    @Test
    void aClosedConnectionLeavesNothingBehind() {
        prepare(begin(), PROTECTED_LIVE);
        destination.close();
        assertThat(events.lifecycle()).containsExactly("web 1 STARTED_MIGRATED", "web 1 STOPPED_FAILED");
        source.close();
        assertFails(
                () -> out().confirm(web, NO_WISHES, MigrationCookie.NONE, PROTECTED_LIVE, true),
                ErrorCode.OPERATION_INVALID,
                "domain 'web' is not being migrated");
    }

    @Test
    void anAbortedMigrationLeavesTheDomainWhereItWas() throws Exception {
        out().setMaximumSpeed(web, 1, 0);
        DomainMigration.Place place = prepare(begin(), PROTECTED_LIVE);
        try (var caller = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<MigrationCookie> sending = CompletableFuture.supplyAsync(
                    () -> out().perform(web, Optional.empty(), NO_WISHES, place.cookie(), PROTECTED_LIVE), caller);
            DomainJobInfo info = source.domainJobs().info(web);
            assertThat(info.type()).isEqualTo(DomainJobType.UNBOUNDED);
            assertThat(info.memory().total()).isEqualTo(8L << 20);
            source.domainJobs().abort(web, 0);
            assertThatThrownBy(() -> sending.orTimeout(10, TimeUnit.SECONDS).join())
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("operation aborted: job 'migration out' canceled by client");
        }
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_UNKNOWN);
        assertThat(source.domainJobs().info(web)).isEqualTo(DomainJobInfo.NONE);
    }

    @Test
    void changesWaitForAProtectedMigrationAlone() {
        begin();
        source.close();
        source.domainLifecycle().suspend(web);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.PAUSED_USER);
        out().begin(web, NO_WISHES, MigrationFlags.LIVE);
        source.domainLifecycle().resume(web);
    }

    @Test
    void aMigrationWithoutProtectionBeginsWithItsMemory() {
        Domain moved = migrate(MigrationFlags.LIVE);
        assertThat(destination.domainInformation().state(moved, 0)).isEqualTo(DomainStateReason.RUNNING_MIGRATED);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.SHUTOFF_MIGRATED);
    }

    @Test
    void aPausedGuestStaysPaused() {
        source.domainLifecycle().suspend(web);
        Domain moved = migrate(PROTECTED_LIVE | MigrationFlags.PAUSED);
        assertThat(destination.domainInformation().state(moved, 0)).isEqualTo(DomainStateReason.PAUSED_USER);
    }

    @Test
    void theSourceKeepsAGuestThatFailsOnTheDestination() {
        String fault = """
                <metadata><f:fault xmlns:f='http://hyperbean.org/test/faults/1' call='virDomainMigrate3' action='fail'/>
                </metadata></domain>""";
        String xml = source.domainInformation().xml(web, 8).replace("</domain>", fault);
        DomainMigration.Offer offer = out().begin(
                        web,
                        MigrationParameters.of(Optional.empty(), Optional.empty(), Optional.of(xml), 0),
                        PROTECTED_LIVE);
        DomainMigration.Place place = prepare(offer, PROTECTED_LIVE);
        MigrationCookie sent = out().perform(web, Optional.empty(), NO_WISHES, place.cookie(), PROTECTED_LIVE);
        assertFails(
                () -> in().finish(named(offer), sent, PROTECTED_LIVE, false), ErrorCode.OPERATION_FAILED, "told to");
        out().confirm(web, NO_WISHES, MigrationCookie.NONE, PROTECTED_LIVE, true);
        assertThat(source.domainInformation().state(web, 0)).isEqualTo(DomainStateReason.RUNNING_MIGRATION_CANCELED);
        assertThat(destination.domains().list(0)).isEmpty();
    }

    @Test
    void aDefinitionMovesAlone() {
        source.domainLifecycle().destroy(web, 0);
        int flags = MigrationFlags.OFFLINE | MigrationFlags.CHANGE_PROTECTION;
        assertFails(
                () -> out().begin(web, NO_WISHES, flags),
                ErrorCode.OPERATION_INVALID,
                "offline migration must be specified with the persistent flag set");
        int persistent = flags | MigrationFlags.PERSIST_DESTINATION;
        DomainMigration.Offer offer = out().begin(web, NO_WISHES, persistent);
        prepare(offer, persistent);
        Domain moved = in().finish(named(offer), MigrationCookie.NONE, persistent, false)
                .domain();
        out().confirm(web, NO_WISHES, MigrationCookie.NONE, persistent, false);
        assertThat(moved.isActive()).isFalse();
        assertThat(source.domains().list(0)).hasSize(1);
    }

    @Test
    void refusesTheSourceAsItsDestination() {
        DomainMigration.Offer offer = begin();
        assertFails(
                () -> out().prepare(with(offer), offer.cookie(), PROTECTED_LIVE),
                ErrorCode.INTERNAL_ERROR,
                "Attempt to migrate guest to the same host");
    }

    private Domain migrate(int flags) {
        DomainMigration.Offer offer = out().begin(web, NO_WISHES, flags);
        DomainMigration.Place place = prepare(offer, flags);
        MigrationCookie sent = out().perform(web, Optional.empty(), NO_WISHES, place.cookie(), flags);
        DomainMigration.Arrival arrival = in().finish(named(offer), sent, flags, false);
        out().confirm(web, NO_WISHES, arrival.cookie(), flags, false);
        return arrival.domain();
    }

    private DomainMigration.Offer begin() {
        return out().begin(web, NO_WISHES, PROTECTED_LIVE);
    }

    private DomainMigration.Place prepare(DomainMigration.Offer offer, int flags) {
        return in().prepare(with(offer), offer.cookie(), flags & ~MigrationFlags.CHANGE_PROTECTION);
    }

    private static MigrationParameters with(DomainMigration.Offer offer) {
        return MigrationParameters.of(Optional.empty(), Optional.empty(), Optional.of(offer.xml()), 0);
    }

    private MigrationParameters named(DomainMigration.Offer offer) {
        return MigrationParameters.of(Optional.empty(), Optional.of(web.name()), Optional.of(offer.xml()), 0);
    }

    private DomainMigration out() {
        return source.domainMigration();
    }

    private DomainMigration in() {
        return destination.domainMigration();
    }

    private Connection connection(Path node) {
        String uri = "test://" + node + "?extended=1";
        return driver.open(ConnectUri.parse(uri), new OpenRequest(Optional.of(uri), false, CLIENT));
    }

    private static void assertFails(ThrowingCallable call, ErrorCode code, String message) {
        assertThatThrownBy(call)
                .hasMessageContaining(message)
                .asInstanceOf(type(LibvirtException.class))
                .extracting(LibvirtException::code)
                .isEqualTo(code);
    }
}
