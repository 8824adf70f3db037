package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainSnapshots;

/** The snapshots of a test node's domains. They save nothing, so that they are taken at once. */
final class TestDomainSnapshots implements DomainSnapshots {
    private static final int XML_SECURE = 1;
    private static final int DELETE_FLAGS = TestMoments.DELETE_CHILDREN | TestMoments.DELETE_CHILDREN_ONLY;

    private final TestNode node;
    private final TestJobs jobs;

    TestDomainSnapshots(TestJobs jobs) {
        this.jobs = jobs;
        node = jobs.node();
    }

    @Override
    public DomainSnapshot create(Domain target, String xml, int flags) {
        SnapshotCreation creation = new SnapshotCreation(node, xml, flags);
        return jobs.compute(
                target,
                Api.DOMAIN_SNAPSHOT_CREATE_XML,
                domain -> new DomainSnapshot(creation.create(domain).name(), target));
    }

    @Override
    public String xml(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, XML_SECURE, "testDomainSnapshotGetXMLDesc");
        return find(snapshot, Api.DOMAIN_SNAPSHOT_GET_XML_DESC)
                .format(snapshot.domain().uuid(), (flags & XML_SECURE) != 0);
    }

    @Override
    public List<DomainSnapshot> list(Domain domain, int flags) {
        return named(domain, select(domain, Api.DOMAIN_LIST_ALL_SNAPSHOTS, flags, "testDomainListAllSnapshots"));
    }

    @Override
    public List<String> names(Domain domain, int flags) {
        return select(domain, Api.DOMAIN_SNAPSHOT_LIST_NAMES, flags, "testDomainSnapshotListNames");
    }

    @Override
    public int count(Domain domain, int flags) {
        return select(domain, Api.DOMAIN_SNAPSHOT_NUM, flags, "testDomainSnapshotNum")
                .size();
    }

    @Override
    public List<DomainSnapshot> children(DomainSnapshot snapshot, int flags) {
        return named(
                snapshot.domain(),
                select(snapshot, Api.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN, flags, "testDomainSnapshotListAllChildren"));
    }

    @Override
    public List<String> childNames(DomainSnapshot snapshot, int flags) {
        return select(snapshot, Api.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES, flags, "testDomainSnapshotListChildrenNames");
    }

    @Override
    public int childCount(DomainSnapshot snapshot, int flags) {
        return select(snapshot, Api.DOMAIN_SNAPSHOT_NUM_CHILDREN, flags, "testDomainSnapshotNumChildren")
                .size();
    }

    @Override
    public DomainSnapshot lookup(Domain domain, String name, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotLookupByName");
        DomainSnapshot snapshot = new DomainSnapshot(name, domain);
        find(snapshot, Api.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME);
        return snapshot;
    }

    @Override
    public boolean hasCurrent(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainHasCurrentSnapshot");
        return all(domain, Api.DOMAIN_HAS_CURRENT_SNAPSHOT).current().isPresent();
    }

    @Override
    public DomainSnapshot current(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotCurrent");
        return all(domain, Api.DOMAIN_SNAPSHOT_CURRENT)
                .current()
                .map(snapshot -> new DomainSnapshot(snapshot.name(), domain))
                .orElseThrow(() -> TestErrors.noSuchSnapshot("the domain does not have a current snapshot"));
    }

    @Override
    public DomainSnapshot parent(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotGetParent");
        return find(snapshot, Api.DOMAIN_SNAPSHOT_GET_PARENT)
                .parent()
                .map(name -> new DomainSnapshot(name, snapshot.domain()))
                .orElseThrow(() ->
                        TestErrors.noSuchSnapshot("snapshot '%s' does not have a parent".formatted(snapshot.name())));
    }

    @Override
    public boolean isCurrent(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotIsCurrent");
        Moments<SnapshotDocument> all = all(snapshot.domain(), Api.DOMAIN_SNAPSHOT_IS_CURRENT);
        return all.isCurrent(find(all, snapshot.name()));
    }

    @Override
    public boolean hasMetadata(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSnapshotHasMetadata");
        find(snapshot, Api.DOMAIN_SNAPSHOT_HAS_METADATA);
        return true;
    }

    @Override
    public void revert(DomainSnapshot snapshot, int flags) {
        SnapshotRevert revert = new SnapshotRevert(node, flags);
        jobs.change(
                snapshot.domain(),
                Api.DOMAIN_REVERT_TO_SNAPSHOT,
                domain -> revert.revert(domain, find(domain.picture().moments().snapshots(), snapshot.name())));
    }

    @Override
    public void delete(DomainSnapshot snapshot, int flags) {
        TestErrors.checkFlags(flags, DELETE_FLAGS, "testDomainSnapshotDelete");
        jobs.change(snapshot.domain(), Api.DOMAIN_SNAPSHOT_DELETE, domain -> {
            TestPicture picture = domain.picture();
            SnapshotDocument doomed = find(picture.moments().snapshots(), snapshot.name());
            TestMoments moments = picture.moments();
            domain.replace(
                    picture.withMoments(moments.withSnapshots(TestMoments.delete(moments.snapshots(), doomed, flags))));
        });
    }

    private List<String> select(Domain domain, Api api, int flags, String function) {
        TestErrors.checkFlags(flags, SnapshotFilter.ALL, function);
        return names(SnapshotFilter.select(all(domain, api), Optional.empty(), flags));
    }

    private List<String> select(DomainSnapshot snapshot, Api api, int flags, String function) {
        TestErrors.checkFlags(flags, SnapshotFilter.ALL, function);
        Moments<SnapshotDocument> all = all(snapshot.domain(), api);
        SnapshotDocument from = find(all, snapshot.name());
        return names(SnapshotFilter.select(all, Optional.of(from.name()), flags));
    }

    private Moments<SnapshotDocument> all(Domain domain, Api api) {
        return jobs.read(domain, api).moments().snapshots();
    }

    private SnapshotDocument find(DomainSnapshot snapshot, Api api) {
        return find(all(snapshot.domain(), api), snapshot.name());
    }

    private static SnapshotDocument find(Moments<SnapshotDocument> all, String name) {
        return all.find(name)
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
