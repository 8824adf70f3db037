package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;
import org.hyperbean.driver.LibvirtException;

/** Finding, listing, defining and removing the domains of a test node. */
final class TestDomainDirectory implements DomainDirectory {
    private static final int DEFINE_VALIDATE = 1;
    private static final int UNDEFINE_MANAGED_SAVE = 1;
    private static final int UNDEFINE_SNAPSHOTS_METADATA = 2;
    private static final TestRules RULES = new TestRules();

    private final TestNode node;
    private final Identity caller;

    TestDomainDirectory(TestNode node, Identity caller) {
        this.node = node;
        this.caller = caller;
    }

    @Override
    public List<DomainStatus> statuses() {
        return pictures(_ -> true).map(TestPicture::status).toList();
    }

    @Override
    public List<Domain> list(int flags) {
        TestErrors.checkFlags(flags, DomainFilter.ALL, "testConnectListAllDomains");
        return pictures(_ -> true)
                .map(TestPicture::status)
                .filter(status -> DomainFilter.accepts(status, flags))
                .map(DomainStatus::domain)
                .toList();
    }

    @Override
    public List<String> definedNames() {
        return pictures(picture -> !picture.isActive())
                .map(picture -> picture.document().name())
                .toList();
    }

    @Override
    public int definedCount() {
        return (int) pictures(picture -> !picture.isActive()).count();
    }

    @Override
    public List<Integer> activeIds() {
        return pictures(TestPicture::isActive)
                .map(picture -> picture.document().identity().id())
                .toList();
    }

    @Override
    public int activeCount() {
        return (int) pictures(TestPicture::isActive).count();
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
        DomainDocument document = read(xml);
        TestDomains.Entry entry = node.domains().enter(document, () -> new TestDomain(TestPicture.defined(document)));
        TestDomain domain = entry.domain();
        if (entry.added()) {
            return report(domain, DomainEventDetail.DEFINED_ADDED);
        }
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_DEFINE_XML_FLAGS, caller)) {
            boolean first = !domain.picture().persistent();
            domain.replace(domain.picture().withDefinition(document));
            return report(domain, first ? DomainEventDetail.DEFINED_ADDED : DomainEventDetail.DEFINED_UPDATED);
        }
    }

    @Override
    public Domain create(String xml, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainCreateXML");
        DomainDocument document = read(xml);
        TestDomain domain = node.domains()
                .enter(document, () -> new TestDomain(TestPicture.created(document)))
                .domain();
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_CREATE_XML, caller)) {
            if (domain.picture().isActive()) {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_INVALID,
                        ErrorDomain.DOMAIN,
                        "domain '" + domain.name() + "' is already active");
            }
            int id = node.domains().nextId();
            node.domains().activated(id, domain);
            domain.replace(domain.picture().startedFrom(document, id, DomainStateReason.RUNNING_BOOTED));
            return report(domain, DomainEventDetail.STARTED_BOOTED);
        }
    }

    @Override
    public void undefine(Domain target, int flags) {
        TestErrors.checkFlags(flags, UNDEFINE_MANAGED_SAVE | UNDEFINE_SNAPSHOTS_METADATA, "testDomainUndefineFlags");
        TestDomain domain = node.domains().find(target.uuid()).orElseThrow(() -> TestErrors.gone(target));
        try (JobLock.Job _ = domain.begin(Api.DOMAIN_UNDEFINE_FLAGS, caller)) {
            domain.replace(domain.picture().withPersistent(false));
            report(domain, DomainEventDetail.UNDEFINED_REMOVED);
            if (!domain.picture().isActive()) {
                node.domains().remove(domain);
            }
        }
    }

    @Override
    public List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        return new TestStatistics(node).of(domains, stats, flags);
    }

    private Stream<TestPicture> pictures(Predicate<TestPicture> wanted) {
        return node.domains().all().stream().map(TestDomain::picture).filter(wanted);
    }

    private Domain report(TestDomain domain, DomainEventDetail detail) {
        Domain name = domain.picture().document().domain();
        node.report(name, detail);
        return name;
    }

    private static Domain found(Optional<TestDomain> domain) {
        return domain.map(TestDomain::picture)
                .map(picture -> picture.document().domain())
                .orElseThrow(TestErrors::noSuchDomain);
    }

    private static DomainDocument read(String xml) {
        return InterfaceNames.complete(DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES));
    }
}
