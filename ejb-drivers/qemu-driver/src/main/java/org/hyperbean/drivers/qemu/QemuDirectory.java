package org.hyperbean.drivers.qemu;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;

/** Finding, listing, defining and removing domains. */
final class QemuDirectory implements DomainDirectory {
    private static final int DEFINE_FLAGS = 1;
    private static final int UNDEFINE_FLAGS = 31;

    private final QemuState driver;
    private final QemuLifecycle lifecycle;
    private final QemuConnection connection;

    QemuDirectory(QemuState driver, QemuLifecycle lifecycle, QemuConnection connection) {
        this.driver = driver;
        this.lifecycle = lifecycle;
        this.connection = connection;
    }

    @Override
    public List<DomainStatus> statuses() {
        return pictures().map(DomainPicture::status).toList();
    }

    @Override
    public List<Domain> list(int flags) {
        Flags.check(flags, DomainFilter.ALL, ErrorDomain.QEMU, "qemuConnectListAllDomains");
        return pictures()
                .map(DomainPicture::status)
                .filter(status -> DomainFilter.accepts(status, flags))
                .map(DomainStatus::domain)
                .toList();
    }

    @Override
    public List<String> definedNames() {
        return pictures()
                .filter(Predicate.not(DomainPicture::isActive))
                .map(picture -> picture.inactive().name())
                .toList();
    }

    @Override
    public int definedCount() {
        return Math.toIntExact(
                pictures().filter(Predicate.not(DomainPicture::isActive)).count());
    }

    @Override
    public List<Integer> activeIds() {
        return pictures()
                .filter(DomainPicture::isActive)
                .map(picture -> picture.domain().id())
                .toList();
    }

    @Override
    public int activeCount() {
        return Math.toIntExact(pictures().filter(DomainPicture::isActive).count());
    }

    private Stream<DomainPicture> pictures() {
        return driver.domains().all().stream().map(QemuDomain::picture);
    }

    @Override
    public Domain lookupById(int id) {
        return driver.domains().get(id).picture().domain();
    }

    @Override
    public Domain lookupByUuid(UUID uuid) {
        return driver.domains().get(uuid).picture().domain();
    }

    @Override
    public Domain lookupByName(String name) {
        return driver.domains().get(name).picture().domain();
    }

    @Override
    public Domain define(String xml, int flags) {
        Flags.check(flags, DEFINE_FLAGS, ErrorDomain.QEMU, "qemuDomainDefineXMLFlags");
        DocumentKind.DOMAIN.validate(xml, flags, DEFINE_FLAGS);
        DomainDocument document = DomainDocument.parse(xml, ParseOptions.DEFINITION, driver.rules());
        try (DomainClaim claim = DomainClaim.of(driver, document, Api.DOMAIN_DEFINE_XML_FLAGS, connection.identity())) {
            QemuDomain domain = claim.domain();
            boolean known = domain.picture().persistent();
            driver.definitions().write(document);
            domain.change(
                    picture -> picture.defined(document),
                    known ? DomainEventDetail.DEFINED_UPDATED : DomainEventDetail.DEFINED_ADDED);
            return domain.picture().domain();
        }
    }

    @Override
    public Domain create(String xml, int flags) {
        return lifecycle.create(xml, flags);
    }

    @Override
    public void undefine(Domain domain, int flags) {
        Flags.check(flags, UNDEFINE_FLAGS, ErrorDomain.QEMU, "qemuDomainUndefineFlags");
        try (DomainClaim claim = DomainClaim.of(driver, domain, Api.DOMAIN_UNDEFINE_FLAGS, connection.identity())) {
            QemuDomain found = claim.domain();
            if (!found.picture().persistent()) {
                throw QemuErrors.invalid("cannot undefine transient domain");
            }
            driver.definitions().delete(found.picture().inactive().name());
            found.change(DomainPicture::undefined, DomainEventDetail.UNDEFINED_REMOVED);
        }
    }

    @Override
    public List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        return new DomainStatistics(driver.domains()).of(domains, stats, flags);
    }
}
