package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainCheckpoint;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDomainSnapshotsTest {
    private static final int REDEFINE = 1;
    private static final int HALT = 1 << 3;
    private static final int RUNNING = 1;
    private static final int PAUSED = 2;
    private static final int CHILDREN = 1;
    private static final int SNAPSHOTS_METADATA = 2;
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());

    private final RecordedEvents events = new RecordedEvents();
    private Connection connection;
    private Domain test;

    @BeforeEach
    void open() {
        TestDriver driver = new TestDriver();
        Path nowhere = Path.of("/");
        driver.initialise(new DriverContext(events, new DriverContext.Directories(nowhere, nowhere, nowhere, nowhere)));
        connection = driver.open(
                ConnectUri.parse("test:///default"), new OpenRequest(Optional.of("test:///default"), false, CLIENT));
        test = connection.domains().lookupByName("test");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void snapshotsFollowEachOther() {
        DomainSnapshot first = snapshot("a", 0);
        DomainSnapshot second = snapshot("b", 0);
        snapshot("c", 0);

        assertThat(connection.domainSnapshots().parent(second, 0).name()).isEqualTo("a");
        assertThat(connection.domainSnapshots().current(test, 0).name()).isEqualTo("c");
        assertThat(connection.domainSnapshots().childNames(first, 0)).containsExactly("b");
        assertThat(connection.domainSnapshots().childNames(first, 1)).containsExactly("b", "c");
        assertThat(connection.domainSnapshots().names(test, 1 << 2)).containsExactly("c");
        assertThatThrownBy(() -> snapshot("b", 0)).hasMessage("operation failed: domain moment b already exists");
        assertThatThrownBy(() -> connection.domainSnapshots().parent(first, 0))
                .hasMessage("Domain snapshot not found: snapshot 'a' does not have a parent");
    }

    @Test
    void aRunningDomainIsStoppedBeforeItRunsWhatItWas() {
        DomainSnapshot running = snapshot("a", 0);
        int before = events.lifecycle().size();
        connection.domainSnapshots().revert(running, 0);

        assertThat(reason()).isEqualTo(DomainStateReason.RUNNING_FROM_SNAPSHOT);
        assertThat(details(before)).containsExactly("STOPPED_FROM_SNAPSHOT", "STARTED_FROM_SNAPSHOT");
    }

    @Test
    void aPausedDomainIsPausedAgainUnlessItIsToRun() {
        connection.domainLifecycle().suspend(test);
        DomainSnapshot paused = snapshot("a", 0);
        int before = events.lifecycle().size();
        connection.domainSnapshots().revert(paused, 0);
        assertThat(reason()).isEqualTo(DomainStateReason.PAUSED_FROM_SNAPSHOT);
        assertThat(details(before))
                .containsExactly("STOPPED_FROM_SNAPSHOT", "STARTED_FROM_SNAPSHOT", "SUSPENDED_FROM_SNAPSHOT");

        connection.domainSnapshots().revert(paused, RUNNING);
        assertThat(reason()).isEqualTo(DomainStateReason.RUNNING_FROM_SNAPSHOT);
    }

    @Test
    void aStartFromAnInactiveSnapshotIsToldOfAndDoesNotTakePlace() {
        connection.domainLifecycle().destroy(test, 0);
        DomainSnapshot inactive = snapshot("a", 0);
        int before = events.lifecycle().size();
        connection.domainSnapshots().revert(inactive, PAUSED);

        assertThat(reason()).isEqualTo(DomainStateReason.SHUTOFF_DESTROYED);
        assertThat(details(before)).containsExactly("STARTED_FROM_SNAPSHOT", "SUSPENDED_FROM_SNAPSHOT");
    }

    @Test
    void aDomainHaltsWhenItIsAskedTo() {
        snapshot("a", HALT);

        assertThat(reason()).isEqualTo(DomainStateReason.SHUTOFF_FROM_SNAPSHOT);
        assertThat(details(0)).containsExactly("STOPPED_FROM_SNAPSHOT");
    }

    @Test
    void aDomainThatWouldTakeSnapshotsWithItStays() {
        snapshot("a", HALT);
        assertThatThrownBy(() -> connection.domains().undefine(test, 0))
                .hasMessage("Requested operation is not valid: cannot delete inactive domain with 1 snapshots");

        connection.domains().undefine(test, SNAPSHOTS_METADATA);
        assertThat(connection.domains().list(0)).isEmpty();
    }

    @Test
    void theDomainGoesOnFromTheParentOfWhatIsDeleted() {
        snapshot("a", 0);
        DomainSnapshot second = snapshot("b", 0);
        snapshot("c", 0);
        connection.domainSnapshots().delete(second, CHILDREN);

        assertThat(connection.domainSnapshots().names(test, 0)).containsExactly("a");
        assertThat(connection.domainSnapshots().current(test, 0).name()).isEqualTo("a");
    }

    @Test
    void snapshotsAndCheckpointsAreNotThereAtOnce() {
        DomainCheckpoint checkpoint = connection.domainCheckpoints().create(test, "<domaincheckpoint/>", 0);
        assertThatThrownBy(() -> snapshot("a", 0))
                .hasMessage("Operation not supported: cannot create snapshot while checkpoint exists");
        assertThat(connection.domains().list(1 << 14)).containsExactly(test);

        connection.domainCheckpoints().delete(checkpoint, 0);
        snapshot("a", 0);
        assertThatThrownBy(() -> connection.domainCheckpoints().create(test, "<domaincheckpoint/>", 0))
                .hasMessage("Operation not supported: cannot create checkpoint while snapshot exists");
    }

    @Test
    void aRedefinedSnapshotKeepsItsDomain() {
        DomainSnapshot snapshot = snapshot("a", 0);
        String before = connection.domainSnapshots().xml(snapshot, 0);
        connection.domainSnapshots().create(test, """
            <domainsnapshot><name>a</name><state>running</state><creationTime>7</creationTime></domainsnapshot>
            """, REDEFINE);

        assertThat(connection.domainSnapshots().xml(snapshot, 0))
                .contains("<creationTime>7</creationTime>")
                .contains(before.substring(before.indexOf("<domain "), before.indexOf("</domain>")));
    }

    private DomainSnapshot snapshot(String name, int flags) {
        return connection
                .domainSnapshots()
                .create(test, "<domainsnapshot><name>%s</name></domainsnapshot>".formatted(name), flags);
    }

    private DomainStateReason reason() {
        return connection.domainInformation().state(test, 0);
    }

    private List<String> details(int from) {
        return events.lifecycle().stream()
                .skip(from)
                .map(event -> event.substring(event.lastIndexOf(' ') + 1))
                .toList();
    }
}
