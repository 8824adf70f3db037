package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.driver.Identity;

/** The snapshots of a test node's domains. They save nothing, so that they are taken at once. */
final class TestDomainSnapshots implements DomainSnapshots {
    private static final int XML_SECURE = 1;
    private static final int DELETE_FLAGS = TestMoments.DELETE_CHILDREN | TestMoments.DELETE_CHILDREN_ONLY;

    private final TestNode node;
    private final TestJobs jobs;

    TestDomainSnapshots(TestNode node, Identity caller) {
        this.node = node;
        jobs = new TestJobs(node, caller);
    }

    @Override
    public DomainSnapshot create(Domain target, String xml, int flags) {
        SnapshotCreation creation = new SnapshotCreation(node, xml, flags);
        return jobs.compute(
                target,
                Api.DOMAIN_SNAPSHOT_CREATE_XML,
                domain -> new DomainSnapshot(
                        creation.create(domain).name(),
                        domain.picture().document().domain()));
    }

    @Override
    public String xml(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, XML_SECURE, "testDomainSnapshotGetXMLDesc");
        return find(snapshot).format(snapshot.domain().uuid(), (flags & XML_SECURE) != 0);
    }

    @Override
    public List<DomainSnapshot> list(Domain domain, int flags) {
        return named(domain, select(domain, flags, "testDomainListAllSnapshots"));
    }

    @Override
    public List<String> names(Domain domain, int flags) {
        return select(domain, flags, "testDomainSnapshotListNames");
    }

    @Override
    public int count(Domain domain, int flags) {
        return select(domain, flags, "testDomainSnapshotNum").size();
    }

    @Override
    public List<DomainSnapshot> children(DomainSnapshot snapshot, int flags) {
        return named(snapshot.domain(), select(snapshot, flags, "testDomainSnapshotListAllChildren"));
    }

    @Override
    public List<String> childNames(DomainSnapshot snapshot, int flags) {
        return select(snapshot, flags, "testDomainSnapshotListChildrenNames");
    }

    @Override
    public int childCount(DomainSnapshot snapshot, int flags) {
        return select(snapshot, flags, "testDomainSnapshotNumChildren").size();
    }

    @Override
    public DomainSnapshot lookup(Domain domain, String name, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotLookupByName");
        DomainSnapshot snapshot = new DomainSnapshot(name, domain);
        find(snapshot);
        return snapshot;
    }

    @Override
    public boolean hasCurrent(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainHasCurrentSnapshot");
        return all(domain).current().isPresent();
    }

    @Override
    public DomainSnapshot current(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotCurrent");
        return all(domain)
                .current()
                .map(snapshot -> new DomainSnapshot(snapshot.name(), domain))
                .orElseThrow(() -> TestErrors.noSuchSnapshot("the domain does not have a current snapshot"));
    }

    @Override
    public DomainSnapshot parent(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotGetParent");
        return find(snapshot)
                .parent()
                .map(name -> new DomainSnapshot(name, snapshot.domain()))
                .orElseThrow(() ->
                        TestErrors.noSuchSnapshot("snapshot '%s' does not have a parent".formatted(snapshot.name())));
    }

    @Override
    public boolean isCurrent(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotIsCurrent");
        return all(snapshot.domain()).isCurrent(find(snapshot));
    }

    @Override
    public boolean hasMetadata(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotHasMetadata");
        find(snapshot);
        return true;
    }

    @Override
    public void revert(DomainSnapshot snapshot, int flags) {
        SnapshotRevert revert = new SnapshotRevert(node, flags);
        jobs.change(
                snapshot.domain(),
                Api.DOMAIN_REVERT_TO_SNAPSHOT,
                domain -> revert.revert(domain, find(domain.picture(), snapshot.name())));
    }

    @Override
    public void delete(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, DELETE_FLAGS, "testDomainSnapshotDelete");
        jobs.change(snapshot.domain(), Api.DOMAIN_SNAPSHOT_DELETE, domain -> {
            TestPicture picture = domain.picture();
            SnapshotDocument doomed = find(picture, snapshot.name());
            TestMoments moments = picture.moments();
            domain.replace(
                    picture.withMoments(moments.withSnapshots(TestMoments.delete(moments.snapshots(), doomed, flags))));
        });
    }

    private List<String> select(Domain domain, int flags, String function) {
        TestErrors.checkFlags(flags, SnapshotFilter.ALL, function);
        return names(SnapshotFilter.select(all(domain), Optional.empty(), flags));
    }

    private List<String> select(DomainSnapshot snapshot, int flags, String function) {
        TestErrors.checkFlags(flags, SnapshotFilter.ALL, function);
        SnapshotDocument from = find(snapshot);
        return names(SnapshotFilter.select(all(snapshot.domain()), Optional.of(from.name()), flags));
    }

    private Moments<SnapshotDocument> all(Domain domain) {
        return node.picture(domain).moments().snapshots();
    }

    private SnapshotDocument find(DomainSnapshot snapshot) {
        return find(node.picture(snapshot.domain()), snapshot.name());
    }

    private static SnapshotDocument find(TestPicture picture, String name) {
        return picture.moments()
                .snapshots()
                .find(name)
                .orElseThrow(
                        () -> TestErrors.noSuchSnapshot("no domain snapshot with matching name '%s'".formatted(name)));
    }

    private static List<String> names(List<SnapshotDocument> snapshots) {
        return snapshots.stream().map(SnapshotDocument::name).toList();
    }

    private static List<DomainSnapshot> named(Domain domain, List<String> names) {
        return names.stream().map(name -> new DomainSnapshot(name, domain)).toList();
    }
}
