package org.hyperbean.drivers.test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.Vcpus;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.SecurityLabel;

/** What can be read of a domain of a test node. */
final class TestDomainInformation implements DomainInformation {
    private static final int VCPU_MAXIMUM = 4;
    private static final int MESSAGE_TYPES = 3;

    private final TestJobs jobs;

    TestDomainInformation(TestJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public DomainStatus status(Domain domain) {
        return jobs.node().picture(domain).status();
    }

    @Override
    public DomainInfo info(Domain domain) {
        TestPicture picture = jobs.read(domain, Api.DOMAIN_GET_INFO);
        DomainDocument document = picture.document();
        // The reference gives the time of day for the processor time that a guest used.
        Duration cpuTime = Duration.between(Instant.EPOCH, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return new DomainInfo(
                picture.state(),
                document.memory().totalKiB(),
                document.memory().currentKiB(),
                document.vcpus().online(),
                cpuTime);
    }

    @Override
    public DomainStateReason state(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetState");
        return jobs.read(domain, Api.DOMAIN_GET_STATE).reason();
    }

    @Override
    public String xml(Domain domain, int flags) {
        TestErrors.checkFlags(
                flags,
                FormatOptions.SECURE | FormatOptions.INACTIVE | FormatOptions.MIGRATABLE,
                "testDomainGetXMLDesc");
        TestPicture picture = jobs.read(domain, Api.DOMAIN_GET_XML_DESC);
        DomainDocument shown = (flags & FormatOptions.INACTIVE) != 0 ? picture.definition() : picture.document();
        return jobs.node().domains().text(shown, FormatOptions.of(flags));
    }

    @Override
    public String osType(Domain domain) {
        // libvirt does not look for the domain
        return TestPicture.OS_TYPE;
    }

    @Override
    public long maximumMemoryKiB(Domain domain) {
        return jobs.read(domain, Api.DOMAIN_GET_MAX_MEMORY).document().memory().totalKiB();
    }

    @Override
    public int vcpus(Domain domain, int flags) {
        TestErrors.checkFlags(flags, DomainImpact.FLAGS | VCPU_MAXIMUM, "testDomainGetVcpusFlags");
        Vcpus vcpus = jobs.read(domain, Api.DOMAIN_GET_VCPUS_FLAGS)
                .one(flags & DomainImpact.FLAGS)
                .vcpus();
        return (flags & VCPU_MAXIMUM) != 0 ? vcpus.maximum() : vcpus.online();
    }

    @Override
    public boolean isAutostart(Domain domain) {
        return jobs.read(domain, Api.DOMAIN_GET_AUTOSTART).autostart();
    }

    @Override
    public boolean isActive(Domain domain) {
        return jobs.read(domain, Api.DOMAIN_IS_ACTIVE).isActive();
    }

    @Override
    public boolean isPersistent(Domain domain) {
        return jobs.read(domain, Api.DOMAIN_IS_PERSISTENT).persistent();
    }

    @Override
    public boolean isUpdated(Domain domain) {
        // libvirt does not look for the domain
        return false;
    }

    @Override
    public boolean hasManagedSaveImage(Domain domain, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainHasManagedSaveImage");
        return jobs.read(domain, Api.DOMAIN_HAS_MANAGED_SAVE_IMAGE).guest().saved();
    }

    @Override
    public SecurityLabel securityLabel(Domain domain) {
        return jobs.read(domain, Api.DOMAIN_GET_SECURITY_LABEL).isActive()
                ? new SecurityLabel("libvirt-test", true)
                : SecurityLabel.NONE;
    }

    @Override
    public List<String> messages(Domain domain, int flags) {
        TestErrors.checkFlags(flags, MESSAGE_TYPES, "testDomainGetMessages");
        jobs.read(domain, Api.DOMAIN_GET_MESSAGES);
        return List.of();
    }
}
