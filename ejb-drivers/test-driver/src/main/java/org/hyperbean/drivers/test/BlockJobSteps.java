package org.hyperbean.drivers.test;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskMirror;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.LibvirtException;

/**
 * What becomes of disks at the beginning and at the end of work on them, and what is told of it. Each method but
 * {@link #begin}'s own thread is called with the domain's job.
 *
 * @param jobs of the one who began the work
 */
record BlockJobSteps(TestJobs jobs) {
    private static final System.Logger LOG = System.getLogger(BlockJobSteps.class.getName());

    /** What an event tells; numbers are those of {@code virConnectDomainEventBlockJobStatus}. */
    enum Outcome {
        COMPLETED(0),
        CANCELED(2),
        READY(3);

        private final int number;

        Outcome(int number) {
            this.number = number;
        }
    }

    /** Begins work on a disk, where it copies to if it does. */
    void begin(TestDomain domain, Disk disk, BlockJob job, Optional<DiskMirror> mirror) {
        String target = name(disk);
        if (mirror.isPresent()) {
            edit(domain, target, known -> known.withMirror(mirror));
        }
        all().add(domain.uuid(), target, job);
        // the end of the work is nobody's call: no fault of the connection strikes it
        TestJobs own = new TestJobs(jobs.node(), jobs.caller(), CallFaults.NONE);
        job.start(() -> done(own, domain, target, job));
    }

    private void done(TestJobs own, TestDomain domain, String target, BlockJob job) {
        try {
            own.ifPresent(domain, Api.DOMAIN_GET_BLOCK_JOB_INFO, known -> {
                if (all().find(known.uuid(), target).filter(job::equals).isPresent()) {
                    done(known, target, job);
                }
                return known;
            });
        } catch (LibvirtException e) {
            // somebody holds the domain's job for long: the work stays as it is, done but not ended
            LOG.log(Level.WARNING, "work on disk " + target + " of " + domain.name() + " could not end", e);
        }
    }

    private void done(TestDomain domain, String target, BlockJob job) {
        if (job.kind().waitsToBeEnded()) {
            job.becomeReady();
            Disk disk = edit(domain, target, known -> withState(known, DiskMirror.State.YES));
            tell(domain, disk, job, Outcome.READY);
            return;
        }
        Disk disk = edit(
                domain,
                target,
                known -> known.withBacking(
                        known.backing().withStorage(known.backing().storage(), job.below())));
        end(domain, disk, job, Outcome.COMPLETED);
    }

    /** Ends work before it is done, or a copy that nobody wants. */
    void cancel(TestDomain domain, Disk disk, BlockJob job) {
        Disk left = edit(domain, name(disk), known -> known.withMirror(Optional.empty()));
        end(domain, left, job, Outcome.CANCELED);
    }

    /** Puts a copy that is there into the place of what was copied, now and for the next start. */
    void pivot(TestDomain domain, Disk disk, BlockJob job) {
        Optional<String> from = disk.backing().path();
        Disk now = edit(domain, name(disk), BlockJobSteps::pivoted);
        if (domain.picture().persistent()) {
            DiskSource source = now.backing();
            Predicate<Disk> same = known -> known.backing().path().equals(from);
            domain.replace(domain.picture()
                    .edited(
                            DomainImpact.CONFIG,
                            definition -> change(
                                    definition,
                                    name(disk),
                                    same,
                                    known -> known.withBacking(
                                                    known.backing().withStorage(source.storage(), source.below()))
                                            .withDriver(now.driver()))));
        }
        end(domain, now, job, Outcome.COMPLETED);
    }

    private void end(TestDomain domain, Disk disk, BlockJob job, Outcome outcome) {
        all().remove(domain.uuid(), name(disk));
        tell(domain, disk, job, outcome);
    }

    /** As libvirt tells it: by the path, where the contents are on this host, and then by the disk's name. */
    private void tell(TestDomain domain, Disk disk, BlockJob job, Outcome outcome) {
        TestNode node = jobs.node();
        Domain name = domain.picture().document().domain();
        int type = job.kind().number();
        disk.backing()
                .path()
                .filter(_ -> disk.type() == StorageType.FILE || disk.type() == StorageType.BLOCK)
                .ifPresent(path ->
                        node.events().append(node.scope(), new DomainEvent.BlockJob(name, path, type, outcome.number)));
        node.events().append(node.scope(), new DomainEvent.BlockJob2(name, name(disk), type, outcome.number));
    }

    private TestBlockJobs all() {
        return jobs.node().extensions().blockJobs();
    }

    private static Disk withState(Disk disk, DiskMirror.State state) {
        return disk.withMirror(disk.mirror().map(mirror -> mirror.withState(state)));
    }

    private static Disk pivoted(Disk disk) {
        return disk.mirror()
                .map(mirror -> disk.withBacking(disk.backing().withStorage(mirror.source(), mirror.below()))
                        .withDriver(disk.driver().withFormat(mirror.format().or(disk.driver()::format)))
                        .withMirror(Optional.empty()))
                .orElse(disk);
    }

    /** Changes a disk of what runs. Answers the disk as it is then. */
    private static Disk edit(TestDomain domain, String target, UnaryOperator<Disk> edit) {
        domain.replace(
                domain.picture().edited(DomainImpact.LIVE, document -> change(document, target, _ -> true, edit)));
        return find(domain.picture().document(), target).orElseThrow();
    }

    private static DomainDocument change(
            DomainDocument document, String target, Predicate<Disk> wanted, UnaryOperator<Disk> edit) {
        return find(document, target)
                .filter(wanted)
                .map(disk -> document.withDevices(document.devices().replace(disk, edit.apply(disk))))
                .orElse(document);
    }

    /** The disk with a name, or with its contents at a path. */
    static Optional<Disk> find(DomainDocument document, String name) {
        return document.devices()
                .of(Disk.class)
                .filter(disk -> name(disk).equals(name)
                        || disk.backing().path().filter(name::equals).isPresent())
                .findFirst();
    }

    /** The name that the guest has for a disk. */
    static String name(Disk disk) {
        return disk.target().name().orElse("");
    }
}
