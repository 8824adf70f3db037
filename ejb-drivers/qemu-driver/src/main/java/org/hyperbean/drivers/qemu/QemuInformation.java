package org.hyperbean.drivers.qemu;

import java.time.Duration;
import java.util.List;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.SecurityLabel;
import org.hyperbean.drivers.qemu.defaults.MigratableForm;
import org.hyperbean.host.ProcessFacts;

/** What can be read of one domain. Nothing here waits for the domain's job. */
final class QemuInformation implements DomainInformation {
    private static final int XML_FLAGS =
            FormatOptions.SECURE | FormatOptions.INACTIVE | FormatOptions.UPDATE_CPU | FormatOptions.MIGRATABLE;
    private static final int AFFECT_LIVE = 1;
    private static final int AFFECT_CONFIG = 1 << 1;
    private static final int VCPU_MAXIMUM = 1 << 2;
    private static final int VCPU_FLAGS = AFFECT_LIVE | AFFECT_CONFIG | VCPU_MAXIMUM;
    private static final int MESSAGES_FLAGS = 3;

    private final DomainTable domains;

    QemuInformation(DomainTable domains) {
        this.domains = domains;
    }

    private DomainPicture picture(Domain domain) {
        return domains.get(domain).picture();
    }

    @Override
    public DomainStatus status(Domain domain) {
        return picture(domain).status();
    }

    @Override
    public DomainInfo info(Domain domain) {
        DomainPicture picture = picture(domain);
        DomainStatus status = picture.status();
        Duration cpuTime = picture.guest()
                .flatMap(guest -> guest.process().facts())
                .map(ProcessFacts::cpuTime)
                .orElse(Duration.ZERO);
        return new DomainInfo(status.state(), status.maximumMemoryKiB(), status.memoryKiB(), status.vcpus(), cpuTime);
    }

    @Override
    public DomainStateReason state(Domain domain, int flags) {
        Flags.check(flags, 0, ErrorDomain.QEMU, "qemuDomainGetState");
        return picture(domain).reason();
    }

    @Override
    public String xml(Domain domain, int flags) {
        Flags.check(flags, XML_FLAGS, ErrorDomain.QEMU, "qemuDomainGetXMLDesc");
        DomainPicture picture = picture(domain);
        FormatOptions options = FormatOptions.of(flags);
        DomainDocument document = options.inactive() ? picture.inactive() : picture.document();
        return (options.migratable() ? MigratableForm.of(document) : document).format(options);
    }

    @Override
    public String osType(Domain domain) {
        return picture(domain).document().os().type().text();
    }

    @Override
    public long maximumMemoryKiB(Domain domain) {
        return picture(domain).document().memory().totalKiB();
    }

    @Override
    public int vcpus(Domain domain, int flags) {
        Flags.check(flags, VCPU_FLAGS, ErrorDomain.QEMU, "qemuDomainGetVcpusFlags");
        DomainPicture picture = picture(domain);
        if ((flags & AFFECT_LIVE) != 0 && !picture.isActive()) {
            throw QemuErrors.notRunning();
        }
        if ((flags & AFFECT_CONFIG) != 0 && !picture.persistent()) {
            throw QemuErrors.invalid("transient domains do not have any persistent config");
        }
        DomainDocument document = (flags & AFFECT_CONFIG) != 0 ? picture.inactive() : picture.document();
        return (flags & VCPU_MAXIMUM) != 0
                ? document.vcpus().maximum()
                : document.vcpus().online();
    }

    @Override
    public boolean isAutostart(Domain domain) {
        return picture(domain).autostart();
    }

    @Override
    public boolean isActive(Domain domain) {
        return picture(domain).isActive();
    }

    @Override
    public boolean isPersistent(Domain domain) {
        return picture(domain).persistent();
    }

    /** As in libvirt, a new definition of a running domain does not count. */
    @Override
    public boolean isUpdated(Domain domain) {
        domains.get(domain);
        return false;
    }

    @Override
    public boolean hasManagedSaveImage(Domain domain, int flags) {
        Flags.check(flags, 0, ErrorDomain.QEMU, "qemuDomainHasManagedSaveImage");
        return picture(domain).status().managedSave();
    }

    @Override
    public SecurityLabel securityLabel(Domain domain) {
        domains.get(domain);
        return SecurityLabel.NONE;
    }

    /**
     * None: taints are not recorded. libvirt would report the high privileges of a guest that runs as root, as those of
     * a daemon of root do here.
     */
    @Override
    public List<String> messages(Domain domain, int flags) {
        Flags.check(flags, MESSAGES_FLAGS, ErrorDomain.QEMU, "qemuDomainGetMessages");
        domains.get(domain);
        return List.of();
    }
}
