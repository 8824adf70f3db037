package org.hyperbean.drivers.qemu;

import java.util.List;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSnapshot;
import org.hyperbean.driver.DomainSnapshots;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;

/** The snapshots of QEMU's guests: there are none. */
final class QemuSnapshots implements DomainSnapshots {
    /** Every flag of {@code virDomainSnapshotListFlags}. */
    private static final int FILTERS = 0x7FF;

    private final DomainTable domains;

    QemuSnapshots(DomainTable domains) {
        this.domains = domains;
    }

    @Override
    public List<DomainSnapshot> list(Domain domain, int flags) {
        Flags.check(flags, FILTERS, ErrorDomain.QEMU, "qemuDomainListAllSnapshots");
        domains.get(domain);
        return List.of();
    }

    @Override
    public int count(Domain domain, int flags) {
        Flags.check(flags, FILTERS, ErrorDomain.QEMU, "qemuDomainSnapshotNum");
        domains.get(domain);
        return 0;
    }
}
