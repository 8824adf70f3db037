package org.hyperbean.drivers.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.moment.DomainStability;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainMigration;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.JobLock;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MigrationCookie;
import org.hyperbean.driver.MigrationFlags;
import org.hyperbean.driver.MigrationParameters;

/**
 * Moving domains between test nodes, which may be those of different daemons. Only documents travel; the rest takes
 * time.
 */
final class TestDomainMigration implements DomainMigration {
    private static final FormatOptions TRAVELLING = new FormatOptions(true, false, true);
    private static final int SPEED_POSTCOPY = 1;

    private final TestNode node;
    private final TestJobs jobs;
    private final ConnectionMigrations connection;

    TestDomainMigration(TestJobs jobs, ConnectionMigrations connection) {
        this.node = jobs.node();
        this.jobs = jobs;
        this.connection = connection;
    }

    @Override
    public Offer begin(Domain target, MigrationParameters parameters, int flags) {
        MigrationRules.check(parameters, flags, "testDomainMigrateBegin3Params");
        MigrationRules.checkOffline(flags);
        if ((flags & MigrationFlags.CHANGE_PROTECTION) == 0) {
            return offer(jobs.read(target, Api.DOMAIN_MIGRATE3), parameters, flags);
        }
        OutgoingMigration migration = leave(target);
        boolean offered = false;
        try {
            Offer offer = offer(node.picture(target), parameters, flags);
            offered = true;
            return offer;
        } finally {
            if (!offered) {
                migration.giveUp();
            }
        }
    }

    @Override
    public Place prepare(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        MigrationRules.check(parameters, flags, "testDomainMigratePrepare3Params");
        MigrationRules.checkOffline(flags);
        IncomingMigration.Origin origin = origin(parameters, cookie, flags);
        Optional<IncomingMigration> waiting = Optional.empty();
        while (waiting.isEmpty()) {
            waiting = arrive(origin);
        }
        DomainDocument document = origin.document();
        Optional<String> uri =
                parameters.text(MigrationParameters.URI).isPresent() ? Optional.empty() : Optional.of(uri(document));
        return new Place(TestCookie.of(node, origin.name(), document.uuid()).bytes(), uri);
    }

    @Override
    public MigrationCookie perform(
            Domain target,
            Optional<String> destination,
            MigrationParameters parameters,
            MigrationCookie cookie,
            int flags) {
        if ((flags & MigrationFlags.CHANGE_PROTECTION) == 0) {
            return send(target, destination, parameters, cookie, flags);
        }
        OutgoingMigration migration = leaving(target);
        boolean sent = false;
        try {
            MigrationCookie answer = send(target, destination, parameters, cookie, flags);
            sent = true;
            return answer;
        } finally {
            if (!sent) {
                migration.giveUp();
            }
        }
    }

    @Override
    public Arrival finish(MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        MigrationRules.check(parameters, flags, "testDomainMigrateFinish3Params");
        String name = parameters
                .text(MigrationParameters.DESTINATION_NAME)
                .orElseThrow(() -> TestErrors.internal("missing domain name"));
        TestDomain domain = node.domains().find(name).orElseThrow(() -> noDomain(name));
        IncomingMigration migration = domain.work().arriving().orElseThrow(() -> IncomingMigration.notArriving(name));
        if (cancelled) {
            migration.cancel();
            throw LibvirtException.of(ErrorCode.MIGRATE_FINISH_OK, ErrorDomain.TEST);
        }
        IncomingMigration.Origin origin = migration.origin();
        Optional<TransferFigures> figures =
                TestCookie.read(cookie, node, origin.document(), origin.name()).flatMap(TestCookie::figures);
        Domain arrived =
                migration.finish(flags, figures, () -> jobs.faults().beforeChanging(domain, Api.DOMAIN_MIGRATE3));
        return new Arrival(
                arrived,
                TestCookie.of(node, origin.name(), arrived.uuid())
                        .withFigures(figures)
                        .bytes());
    }

    @Override
    public void confirm(
            Domain target, MigrationParameters parameters, MigrationCookie cookie, int flags, boolean cancelled) {
        MigrationRules.check(parameters, flags, "testDomainMigrateConfirm3Params");
        leaving(target).confirm(cancelled, flags);
    }

    @Override
    public void setMaximumDowntime(Domain target, long milliseconds, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMigrateSetMaxDowntime");
        jobs.change(target, Api.DOMAIN_MIGRATE_SET_MAX_DOWNTIME, domain -> {
            checkActive(domain.picture());
            settle(domain, domain.work().settings().withDowntime(milliseconds));
        });
    }

    @Override
    public long maximumDowntime(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMigrateGetMaxDowntime");
        checkActive(jobs.read(target, Api.DOMAIN_MIGRATE_GET_MAX_DOWNTIME));
        return settings(target).downtime();
    }

    @Override
    public void setMaximumSpeed(Domain target, long bandwidth, int flags) {
        TestErrors.checkFlags(flags, SPEED_POSTCOPY, "testDomainMigrateSetMaxSpeed");
        jobs.change(target, Api.DOMAIN_MIGRATE_SET_MAX_SPEED, domain -> {
            MigrationRules.checkBandwidth(bandwidth);
            MigrationSettings settings = domain.work().settings();
            if ((flags & SPEED_POSTCOPY) != 0) {
                checkActive(domain.picture());
                settle(domain, settings.withPostcopySpeed(bandwidth));
            } else {
                settle(domain, settings.withSpeed(bandwidth));
            }
        });
    }

    @Override
    public long maximumSpeed(Domain target, int flags) {
        TestErrors.checkFlags(flags, SPEED_POSTCOPY, "testDomainMigrateGetMaxSpeed");
        TestPicture picture = jobs.read(target, Api.DOMAIN_MIGRATE_GET_MAX_SPEED);
        if ((flags & SPEED_POSTCOPY) == 0) {
            return settings(target).speed();
        }
        checkActive(picture);
        return settings(target).postcopySpeed();
    }

    @Override
    public void setCompressionCache(Domain target, long size, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMigrateSetCompressionCache");
        jobs.change(target, Api.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE, domain -> {
            checkActive(domain.picture());
            settle(domain, domain.work().settings().withCache(size));
        });
    }

    @Override
    public long compressionCache(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMigrateGetCompressionCache");
        checkActive(jobs.read(target, Api.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE));
        return settings(target).cache();
    }

    @Override
    public void startPostCopy(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainMigrateStartPostCopy");
        checkActive(jobs.read(target, Api.DOMAIN_MIGRATE_START_POST_COPY));
        boolean leaves = node.domain(target).work().leaving().isPresent();
        throw TestErrors.invalid(
                leaves
                        ? "switching to post-copy requires migration to be started with VIR_MIGRATE_POSTCOPY flag"
                        : "post-copy can only be started while outgoing migration is in progress");
    }

    private Offer offer(TestPicture picture, MigrationParameters parameters, int flags) {
        MigrationRules.checkSource(picture, flags);
        DomainDocument running = picture.document();
        Optional<DomainDocument> wanted =
                parameters.text(MigrationParameters.DESTINATION_XML).map(TestDocuments::domain);
        wanted.ifPresent(document -> DomainStability.check(running, document));
        Optional<DomainDocument> definition = parameters
                .text(MigrationParameters.PERSISTENT_XML)
                .map(TestDocuments::domain)
                .or(picture::next);
        boolean persist = (flags & MigrationFlags.PERSIST_DESTINATION) != 0;
        MigrationCookie cookie = TestCookie.of(node, running.name(), running.uuid())
                .withDefinition(definition.filter(_ -> persist).map(TestDomainMigration::travelling))
                .bytes();
        return new Offer(cookie, travelling(wanted.orElse(running)));
    }

    private MigrationCookie send(
            Domain target,
            Optional<String> destination,
            MigrationParameters parameters,
            MigrationCookie cookie,
            int flags) {
        MigrationRules.check(parameters, flags, "testDomainMigratePerform3Params");
        if (destination.isPresent()) {
            throw TestErrors.internal("Unexpected dconnuri parameter with non-peer2peer migration");
        }
        long bandwidth = MigrationRules.bandwidth(parameters);
        DomainDocument document = node.picture(target).document();
        TestCookie.read(cookie, node, document, document.name());
        OutgoingMigration migration = (flags & MigrationFlags.CHANGE_PROTECTION) != 0 ? leaving(target) : leave(target);
        TransferFigures sent = migration.perform(bandwidth, (flags & MigrationFlags.LIVE) != 0);
        return TestCookie.of(node, document.name(), document.uuid())
                .withFigures(Optional.of(sent))
                .bytes();
    }

    /** The domain of a document, as it comes; its name and that of its definition are what the client wants. */
    private IncomingMigration.Origin origin(MigrationParameters parameters, MigrationCookie cookie, int flags) {
        DomainDocument sent = parameters
                .text(MigrationParameters.DESTINATION_XML)
                .map(TestDocuments::domain)
                .orElseThrow(() -> TestErrors.internal("no domain XML passed"));
        String name = parameters.text(MigrationParameters.DESTINATION_NAME).orElse(sent.name());
        Optional<DomainDocument> definition = TestCookie.read(cookie, node, sent, sent.name())
                .flatMap(TestCookie::definition)
                .map(TestDocuments::domain)
                .map(document -> named(document, name));
        return new IncomingMigration.Origin(
                named(sent, name), sent.name(), definition, (flags & MigrationFlags.OFFLINE) != 0);
    }

    /** Lets a domain wait for its memory; empty when it went away before its job was free. */
    private Optional<IncomingMigration> arrive(IncomingMigration.Origin origin) {
        DomainDocument document = origin.document();
        TestDomains.Entry entry = node.domains().enter(document, () -> TestPicture.created(document));
        TestDomain domain = entry.domain();
        JobLock.LongJob job = domain.beginLong(Api.DOMAIN_MIGRATE3, jobs.caller(), IncomingMigration.ADMITTED);
        boolean waiting = false;
        try {
            if (!node.domains().has(domain)) {
                return Optional.empty();
            }
            if (domain.picture().isActive()) {
                throw TestErrors.alreadyActive(domain.name());
            }
            IncomingMigration migration = IncomingMigration.begin(node, domain, origin, job, connection);
            waiting = true;
            return Optional.of(migration);
        } finally {
            if (!waiting) {
                job.close();
                if (entry.added()) {
                    node.domains().remove(domain);
                }
            }
        }
    }

    private OutgoingMigration leave(Domain target) {
        jobs.read(target, Api.DOMAIN_MIGRATE3);
        TestDomain domain = node.domain(target);
        JobLock.LongJob job = domain.beginLong(Api.DOMAIN_MIGRATE3, jobs.caller(), OutgoingMigration.ADMITTED);
        return OutgoingMigration.begin(node, domain, job, connection);
    }

    private OutgoingMigration leaving(Domain target) {
        TestDomain domain = node.domain(target);
        return domain.work().leaving().orElseThrow(() -> OutgoingMigration.notMigrating(domain.name()));
    }

    private MigrationSettings settings(Domain target) {
        return node.domain(target).work().settings();
    }

    private static void settle(TestDomain domain, MigrationSettings settings) {
        domain.replaceWork(domain.work().withSettings(settings));
    }

    private static void checkActive(TestPicture picture) {
        if (!picture.isActive()) {
            throw TestErrors.notRunning();
        }
    }

    /** Where nothing is ever sent. */
    private String uri(DomainDocument document) {
        String host = URLEncoder.encode(new TestHost(node).hostname(), StandardCharsets.UTF_8);
        return "test://" + host + "/" + document.uuid();
    }

    private static String travelling(DomainDocument document) {
        return document.format(TRAVELLING);
    }

    private static DomainDocument named(DomainDocument document, String name) {
        return document.withIdentity(document.identity().withName(name));
    }

    private static LibvirtException noDomain(String name) {
        return LibvirtException.of(
                ErrorCode.NO_DOMAIN, ErrorDomain.TEST, "no domain with matching name '" + name + "'");
    }
}
