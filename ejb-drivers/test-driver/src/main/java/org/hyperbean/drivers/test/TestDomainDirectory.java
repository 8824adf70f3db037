package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.PassedDescriptor;

/** Finding, listing, defining and removing the domains of a test node. */
final class TestDomainDirectory implements DomainDirectory {
    private static final int DEFINE_VALIDATE = 1;
    private static final int START_VALIDATE = 1 << 4;
    private static final int UNDEFINE_MANAGED_SAVE = 1;
    private static final int UNDEFINE_SNAPSHOTS_METADATA = 2;

    private final TestNode node;
    private final TestJobs jobs;

    TestDomainDirectory(TestJobs jobs) {
        this.jobs = jobs;
        node = jobs.node();
    }

    @Override
    public List<DomainStatus> statuses() {
        return node.domains().listed(0, TestDomain.Shown::status);
    }

    @Override
    public List<Domain> list(int flags) {
        TestErrors.checkFlags(flags, DomainFilter.ALL, "testConnectListAllDomains");
        return node.domains().named(flags);
    }

    @Override
    public List<String> definedNames() {
        return node.domains().names(DomainFilter.INACTIVE);
    }

    @Override
    public int definedCount() {
        return definedNames().size();
    }

    @Override
    public List<Integer> activeIds() {
        return node.domains()
                .listed(DomainFilter.ACTIVE, shown -> shown.status().domain().id());
    }

    @Override
    public int activeCount() {
        return activeIds().size();
    }

    @Override
    public Domain lookupById(int id) {
        return found(node.domains().find(id));
    }

    @Override
    public Domain lookupByUuid(UUID uuid) {
        return found(node.domains().find(uuid));
    }

    @Override
    public Domain lookupByName(String name) {
        return found(node.domains().find(name));
    }

    @Override
    public Domain define(String xml, int flags) {
        TestErrors.checkFlags(flags, DEFINE_VALIDATE, "testDomainDefineXMLFlags");
        DocumentKind.DOMAIN.validate(xml, flags, DEFINE_VALIDATE);
        DomainDocument document = read(xml);
        return new EnteredDomains(jobs).with(document, TestPicture::defined, entry -> {
            TestDomain domain = entry.domain();
            if (entry.added()) {
                return Optional.of(node.report(domain, DomainEventDetail.DEFINED_ADDED));
            }
            return jobs.ifPresent(domain, Api.DOMAIN_DEFINE_XML_FLAGS, known -> {
                boolean first = !known.picture().persistent();
                known.replace(known.picture().withDefinition(document));
                return node.report(known, first ? DomainEventDetail.DEFINED_ADDED : DomainEventDetail.DEFINED_UPDATED);
            });
        });
    }

    @Override
    public Domain create(String xml, int flags) {
        TestErrors.checkFlags(flags, START_VALIDATE, "testDomainCreateXML");
        DocumentKind.DOMAIN.validate(xml, flags, START_VALIDATE);
        DomainDocument document = read(xml);
        return new EnteredDomains(jobs)
                .start(
                        document,
                        Api.DOMAIN_CREATE_XML,
                        DomainStateReason.RUNNING_BOOTED,
                        DomainEventDetail.STARTED_BOOTED);
    }

    /** As with the reference nothing is done with the files. */
    @Override
    public Domain create(String xml, List<PassedDescriptor> files, int flags) {
        return create(xml, flags);
    }

    @Override
    public void undefine(Domain target, int flags) {
        TestErrors.checkFlags(flags, UNDEFINE_MANAGED_SAVE | UNDEFINE_SNAPSHOTS_METADATA, "testDomainUndefineFlags");
        jobs.change(target, Api.DOMAIN_UNDEFINE_FLAGS, domain -> {
            if (domain.picture().guest().saved() && (flags & UNDEFINE_MANAGED_SAVE) == 0) {
                throw TestErrors.invalid("Refusing to undefine while domain managed save image exists");
            }
            checkSnapshots(domain.picture(), (flags & UNDEFINE_SNAPSHOTS_METADATA) != 0);
            domain.replace(domain.picture().withPersistent(false).withSaved(false));
            node.report(domain, DomainEventDetail.UNDEFINED_REMOVED);
            if (!domain.picture().isActive()) {
                node.domains().remove(domain);
            }
        });
    }

    @Override
    public List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        return new TestStatistics(node).of(domains, stats, flags);
    }

    /** A domain that does not run would go, and its snapshots with it. */
    private static void checkSnapshots(TestPicture picture, boolean wanted) {
        int snapshots = picture.moments().snapshots().size();
        if (!picture.isActive() && snapshots > 0 && !wanted) {
            throw TestErrors.invalid("cannot delete inactive domain with " + snapshots + " snapshots");
        }
    }

    private static Domain found(Optional<TestDomain> domain) {
        return domain.map(TestDomain::picture)
                .map(picture -> picture.document().domain())
                .orElseThrow(TestErrors::noSuchDomain);
    }

    private static DomainDocument read(String xml) {
        return TestDocuments.domain(xml);
    }
}
