package org.hyperbean.drivers.qemu;

import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;

/**
 * The right to change a domain that is in the table, for one call. Giving it back takes a domain out of the table that
 * neither runs nor is kept any longer.
 */
final class DomainClaim implements AutoCloseable {
    private final DomainTable table;
    private final QemuDomain domain;
    private final JobLock.Job job;

    private DomainClaim(DomainTable table, QemuDomain domain, JobLock.Job job) {
        this.table = table;
        this.domain = domain;
        this.job = job;
    }

    /** Claims the domain that a client names. */
    static DomainClaim of(QemuState driver, Domain named, Api api, Identity owner) {
        DomainClaim claim = of(driver, driver.domains().get(named), api, owner);
        if (!driver.domains().holds(claim.domain)) {
            claim.close();
            throw QemuErrors.noDomain(named);
        }
        return claim;
    }

    /** Claims the domain that a document means, which is put into the table when there is none. */
    static DomainClaim of(QemuState driver, DomainDocument document, Api api, Identity owner) {
        while (true) {
            QemuDomain domain = driver.domains()
                    .getOrAdd(document, () -> new QemuDomain(driver, DomainPicture.inactive(document, false, false)));
            DomainClaim claim = of(driver, domain, api, owner);
            if (driver.domains().holds(domain)) {
                return claim;
            }
            claim.close();
        }
    }

    /** Claims a domain that may have gone meanwhile. */
    static DomainClaim of(QemuState driver, QemuDomain domain, Api api, Identity owner) {
        return new DomainClaim(driver.domains(), domain, domain.begin(api, owner));
    }

    QemuDomain domain() {
        return domain;
    }

    @Override
    public void close() {
        DomainPicture picture = domain.picture();
        if (!picture.persistent() && !picture.isActive()) {
            table.remove(domain);
        }
        job.close();
    }
}
