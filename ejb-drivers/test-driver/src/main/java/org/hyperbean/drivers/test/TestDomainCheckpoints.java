package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hyperbean.documents.moment.CheckpointDocument;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainCheckpoint;
import org.hyperbean.driver.DomainCheckpoints;

/** The checkpoints of a test node's domains. Nobody writes to the disks, so that there is nothing to note. */
final class TestDomainCheckpoints implements DomainCheckpoints {
    private static final int LIST_FLAGS = 0xF;
    private static final int LIST_ROOTS_OR_DESCENDANTS = 1;
    private static final int LIST_LEAVES = 1 << 2;
    private static final int LIST_NO_LEAVES = 1 << 3;
    private static final int XML_SECURE = 1;
    private static final int XML_NO_DOMAIN = 1 << 1;
    private static final int XML_SIZE = 1 << 2;
    private static final int DELETE_METADATA_ONLY = 1 << 1;
    private static final int DELETE_FLAGS =
            TestMoments.DELETE_CHILDREN | DELETE_METADATA_ONLY | TestMoments.DELETE_CHILDREN_ONLY;

    private final TestJobs jobs;

    TestDomainCheckpoints(TestJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public DomainCheckpoint create(Domain target, String xml, int flags) {
        CheckpointCreation creation = new CheckpointCreation(xml, flags);
        return jobs.compute(
                target,
                Api.DOMAIN_CHECKPOINT_CREATE_XML,
                domain -> new DomainCheckpoint(creation.create(domain).name(), target));
    }

    @Override
    public String xml(DomainCheckpoint checkpoint, int flags) {
        TestErrors.checkFlags(flags, XML_SECURE | XML_NO_DOMAIN | XML_SIZE, "testDomainCheckpointGetXMLDesc");
        TestPicture picture = jobs.read(checkpoint.domain(), Api.DOMAIN_CHECKPOINT_GET_XML_DESC);
        CheckpointDocument document = find(picture, checkpoint.name());
        if ((flags & XML_SIZE) != 0 && !picture.isActive()) {
            throw TestErrors.notRunning();
        }
        return document.format((flags & XML_SECURE) != 0, (flags & XML_NO_DOMAIN) == 0);
    }

    @Override
    public List<DomainCheckpoint> list(Domain domain, int flags) {
        TestErrors.checkFlags(flags, LIST_FLAGS, "testDomainListAllCheckpoints");
        return select(domain, all(jobs.read(domain, Api.DOMAIN_LIST_ALL_CHECKPOINTS)), Optional.empty(), flags);
    }

    @Override
    public List<DomainCheckpoint> children(DomainCheckpoint checkpoint, int flags) {
        TestErrors.checkFlags(flags, LIST_FLAGS, "testDomainCheckpointListAllChildren");
        TestPicture picture = jobs.read(checkpoint.domain(), Api.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN);
        Optional<String> from = Optional.of(find(picture, checkpoint.name()).name());
        return select(checkpoint.domain(), all(picture), from, flags);
    }

    @Override
    public DomainCheckpoint lookup(Domain domain, String name, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainCheckpointLookupByName");
        find(jobs.read(domain, Api.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME), name);
        return new DomainCheckpoint(name, domain);
    }

    @Override
    public DomainCheckpoint parent(DomainCheckpoint checkpoint, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainCheckpointGetParent");
        return find(jobs.read(checkpoint.domain(), Api.DOMAIN_CHECKPOINT_GET_PARENT), checkpoint.name())
                .parent()
                .map(name -> new DomainCheckpoint(name, checkpoint.domain()))
                .orElseThrow(() -> TestErrors.noSuchCheckpoint(
                        "checkpoint '%s' does not have a parent".formatted(checkpoint.name())));
    }

    @Override
    public void delete(DomainCheckpoint checkpoint, int flags) {
        TestErrors.checkFlags(flags, DELETE_FLAGS, "testDomainCheckpointDelete");
        jobs.change(checkpoint.domain(), Api.DOMAIN_CHECKPOINT_DELETE, domain -> {
            TestPicture picture = domain.picture();
            CheckpointDocument doomed = find(picture, checkpoint.name());
            domain.replace(picture.withMoments(
                    picture.moments().withCheckpoints(TestMoments.delete(all(picture), doomed, flags))));
        });
    }

    private static List<DomainCheckpoint> select(
            Domain domain, Moments<CheckpointDocument> all, Optional<String> from, int flags) {
        boolean deep = from.isPresent() == ((flags & LIST_ROOTS_OR_DESCENDANTS) != 0);
        Predicate<CheckpointDocument> isLeaf =
                checkpoint -> all.children(Optional.of(checkpoint.name())).isEmpty();
        return (deep ? all.descendants(from) : all.children(from))
                .stream()
                        .filter(checkpoint -> (flags & LIST_LEAVES) == 0 || isLeaf.test(checkpoint))
                        .filter(checkpoint -> (flags & LIST_NO_LEAVES) == 0 || !isLeaf.test(checkpoint))
                        .map(checkpoint -> new DomainCheckpoint(checkpoint.name(), domain))
                        .toList();
    }

    private static Moments<CheckpointDocument> all(TestPicture picture) {
        return picture.moments().checkpoints();
    }

    private static CheckpointDocument find(TestPicture picture, String name) {
        return all(picture)
                .find(name)
                .orElseThrow(() ->
                        TestErrors.noSuchCheckpoint("no domain checkpoint with matching name '%s'".formatted(name)));
    }
}
