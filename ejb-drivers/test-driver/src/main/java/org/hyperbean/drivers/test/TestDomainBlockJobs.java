package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskMirror;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.BlockJobInfo;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainBlockJobs;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;

/** Long work on the disks of running domains: it takes its time and moves nothing. */
final class TestDomainBlockJobs implements DomainBlockJobs {
    private static final int PULL_BYTES = 1 << 6;
    private static final int COMMIT_SHALLOW = 1;
    private static final int COMMIT_ACTIVE = 1 << 2;
    private static final int COMMIT_BYTES = 1 << 4;
    private static final int COMMIT_FLAGS = 0x1F;
    private static final int ABORT_ASYNC = 1;
    private static final int ABORT_PIVOT = 1 << 1;
    private static final int INFO_BYTES = 1;
    private static final int SPEED_BYTES = 1;

    private final TestJobs jobs;
    private final BlockJobSteps steps;

    TestDomainBlockJobs(TestJobs jobs) {
        this.jobs = jobs;
        steps = new BlockJobSteps(jobs);
    }

    @Override
    public void pull(Domain domain, String disk, long bandwidth, int flags) {
        TestErrors.checkFlags(flags, PULL_BYTES, "testDomainBlockPull");
        pull(domain, Api.DOMAIN_BLOCK_PULL, disk, Optional.empty(), Bandwidth.toBytes(bandwidth, flags, PULL_BYTES));
    }

    @Override
    public void rebase(Domain domain, String disk, Optional<String> base, long bandwidth, int flags) {
        TestErrors.checkFlags(flags, CopyDestination.REBASE_FLAGS, "testDomainBlockRebase");
        long bytes = Bandwidth.toBytes(bandwidth, flags, PULL_BYTES);
        if ((flags & CopyDestination.REBASE_COPY) == 0) {
            pull(domain, Api.DOMAIN_BLOCK_REBASE, disk, base, bytes);
        } else {
            copy(domain, Api.DOMAIN_BLOCK_REBASE, disk, CopyDestination.ofRebase(base.orElse(""), flags), bytes);
        }
    }

    @Override
    public void copy(Domain domain, String disk, String destination, List<TypedParameter> parameters, int flags) {
        TestErrors.checkFlags(flags, CopyDestination.COPY_FLAGS, "testDomainBlockCopy");
        long bytes = Bandwidth.of(parameters);
        copy(domain, Api.DOMAIN_BLOCK_COPY, disk, CopyDestination.parse(destination), bytes);
    }

    private void pull(Domain domain, Api api, String name, Optional<String> base, long bytes) {
        begin(domain, api, name, (known, disk) -> {
            DiskChain chain = DiskChain.of(disk);
            BackingStore below =
                    base.map(image -> chain.asBelow(chain.findBelow(0, image))).orElseGet(BackingStore.End::new);
            steps.begin(known, disk, new BlockJob(BlockJobKind.PULL, Optional.of(below), bytes), Optional.empty());
        });
    }

    private void copy(Domain domain, Api api, String name, CopyDestination destination, long bytes) {
        begin(
                domain,
                api,
                name,
                (known, disk) -> steps.begin(
                        known,
                        disk,
                        new BlockJob(BlockJobKind.COPY, Optional.empty(), bytes),
                        Optional.of(destination.mirror(disk))));
    }

    @Override
    public void commit(
            Domain domain, String name, Optional<String> base, Optional<String> top, long bandwidth, int flags) {
        TestErrors.checkFlags(flags, COMMIT_FLAGS, "testDomainBlockCommit");
        long bytes = Bandwidth.toBytes(bandwidth, flags, COMMIT_BYTES);
        begin(domain, Api.DOMAIN_BLOCK_COMMIT, name, (known, disk) -> {
            DiskChain chain = DiskChain.of(disk);
            int from = top.map(chain::find).orElse(0);
            checkTop(chain, from, flags);
            int to = base.map(image -> chain.findBelow(from, image))
                    .orElse((flags & COMMIT_SHALLOW) != 0 ? from + 1 : chain.last());
            if ((flags & COMMIT_SHALLOW) != 0 && to != from + 1) {
                throw refused("base '%s' is not immediately below '%s' in chain for '%s'"
                        .formatted(
                                base.orElse(""),
                                chain.get(from).path(),
                                chain.own().path()));
            }
            if (from == 0) {
                DiskMirror mirror = CopyDestination.mirror(chain.get(to));
                steps.begin(
                        known,
                        disk,
                        new BlockJob(BlockJobKind.ACTIVE_COMMIT, Optional.empty(), bytes),
                        Optional.of(mirror));
            } else {
                Optional<BackingStore> left = chain.belowWith(chain.get(from).path(), chain.asBelow(to));
                steps.begin(known, disk, new BlockJob(BlockJobKind.COMMIT, left, bytes), Optional.empty());
            }
        });
    }

    private static void checkTop(DiskChain chain, int top, int flags) {
        boolean active = (flags & COMMIT_ACTIVE) != 0;
        if (top == 0 && !active) {
            throw refused("commit of '%s' active layer requires active flag".formatted(chain.target()));
        }
        String path = chain.get(top).path();
        if (top != 0 && active) {
            throw refused("active commit requested but '%s' is not active".formatted(path));
        }
        if (!chain.get(top).hasBelow()) {
            throw refused("top '%s' in chain for '%s' has no backing file"
                    .formatted(path, chain.own().path()));
        }
    }

    @Override
    public void abort(Domain domain, String name, int flags) {
        TestErrors.checkFlags(flags, ABORT_ASYNC | ABORT_PIVOT, "testDomainBlockJobAbort");
        jobs.change(domain, Api.DOMAIN_BLOCK_JOB_ABORT, known -> {
            Disk disk = running(known.picture(), name);
            BlockJob job = find(known, disk);
            if ((flags & ABORT_PIVOT) == 0) {
                steps.cancel(known, disk, job);
                return;
            }
            if (!job.kind().waitsToBeEnded()) {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_INVALID,
                        ErrorDomain.TEST,
                        "job type '%s' does not support pivot"
                                .formatted(job.kind().text()));
            }
            if (!job.isReady()) {
                throw LibvirtException.of(
                        ErrorCode.BLOCK_COPY_ACTIVE,
                        ErrorDomain.TEST,
                        "block job '%s' not ready for pivot yet".formatted(BlockJobSteps.name(disk)));
            }
            steps.pivot(known, disk, job);
        });
    }

    @Override
    public Optional<BlockJobInfo> info(Domain domain, String name, int flags) {
        TestErrors.checkFlags(flags, INFO_BYTES, "testDomainGetBlockJobInfo");
        TestPicture picture = jobs.read(domain, Api.DOMAIN_GET_BLOCK_JOB_INFO);
        Disk disk = running(picture, name);
        return all().find(domain.uuid(), BlockJobSteps.name(disk)).map(job -> {
            BlockProgress progress = job.progress();
            return new BlockJobInfo(
                    job.kind().number(),
                    Bandwidth.shown(progress.bandwidth(), flags, INFO_BYTES),
                    job.isReady() ? BlockProgress.CAPACITY : Math.min(progress.bytes(), BlockProgress.CAPACITY - 1),
                    BlockProgress.CAPACITY);
        });
    }

    @Override
    public void setSpeed(Domain domain, String name, long bandwidth, int flags) {
        TestErrors.checkFlags(flags, SPEED_BYTES, "testDomainBlockJobSetSpeed");
        long bytes = Bandwidth.toBytes(bandwidth, flags, SPEED_BYTES);
        jobs.change(
                domain,
                Api.DOMAIN_BLOCK_JOB_SET_SPEED,
                known -> find(known, running(known.picture(), name)).limit(bytes));
    }

    private void begin(Domain domain, Api api, String name, BiConsumer<TestDomain, Disk> step) {
        jobs.change(domain, api, known -> {
            Disk disk = running(known.picture(), name);
            String target = BlockJobSteps.name(disk);
            if (all().find(known.uuid(), target).isPresent()) {
                ErrorCode code =
                        disk.mirror().isPresent() ? ErrorCode.BLOCK_COPY_ACTIVE : ErrorCode.OPERATION_UNSUPPORTED;
                throw LibvirtException.of(
                        code, ErrorDomain.TEST, "disk '%s' already in active block job".formatted(target));
            }
            if (disk.source().isEmpty()) {
                throw refused("disk '%s' has no source".formatted(target));
            }
            step.accept(known, disk);
        });
    }

    private static Disk running(TestPicture picture, String name) {
        if (!picture.isActive()) {
            throw TestErrors.notRunning();
        }
        return BlockJobSteps.find(picture.document(), name)
                .orElseThrow(() -> refused("disk '%s' not found in domain".formatted(name)));
    }

    private BlockJob find(TestDomain domain, Disk disk) {
        String target = BlockJobSteps.name(disk);
        return all().find(domain.uuid(), target)
                .orElseThrow(() -> refused("disk %s does not have an active block job".formatted(target)));
    }

    private TestBlockJobs all() {
        return jobs.node().extensions().blockJobs();
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.TEST, detail);
    }
}
