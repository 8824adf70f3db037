package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.SecurityLabel;

/** Checks the caller's rights before each call of a group: reading about one domain. */
record GuardedDomainInformation(DomainInformation operations, Guard guard) implements DomainInformation {
    @Override
    public DomainStatus status(Domain domain) {
        guard.check(Api.DOMAIN_GET_STATE);
        return operations.status(domain);
    }

    @Override
    public DomainInfo info(Domain domain) {
        guard.check(Api.DOMAIN_GET_INFO);
        return operations.info(domain);
    }

    @Override
    public DomainStateReason state(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_STATE, flags);
        return operations.state(domain, flags);
    }

    @Override
    public String xml(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_XML_DESC, flags);
        return operations.xml(domain, flags);
    }

    @Override
    public String osType(Domain domain) {
        guard.check(Api.DOMAIN_GET_OS_TYPE);
        return operations.osType(domain);
    }

    @Override
    public long maximumMemoryKiB(Domain domain) {
        guard.check(Api.DOMAIN_GET_MAX_MEMORY);
        return operations.maximumMemoryKiB(domain);
    }

    @Override
    public int vcpus(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_VCPUS_FLAGS, flags);
        Arguments.oneForm(Api.DOMAIN_GET_VCPUS_FLAGS, flags);
        return operations.vcpus(domain, flags);
    }

    @Override
    public boolean isAutostart(Domain domain) {
        guard.check(Api.DOMAIN_GET_AUTOSTART);
        return operations.isAutostart(domain);
    }

    @Override
    public boolean isActive(Domain domain) {
        guard.check(Api.DOMAIN_IS_ACTIVE);
        return operations.isActive(domain);
    }

    @Override
    public boolean isPersistent(Domain domain) {
        guard.check(Api.DOMAIN_IS_PERSISTENT);
        return operations.isPersistent(domain);
    }

    @Override
    public boolean isUpdated(Domain domain) {
        guard.check(Api.DOMAIN_IS_UPDATED);
        return operations.isUpdated(domain);
    }

    @Override
    public boolean hasManagedSaveImage(Domain domain, int flags) {
        guard.check(Api.DOMAIN_HAS_MANAGED_SAVE_IMAGE, flags);
        return operations.hasManagedSaveImage(domain, flags);
    }

    @Override
    public SecurityLabel securityLabel(Domain domain) {
        guard.check(Api.DOMAIN_GET_SECURITY_LABEL);
        return operations.securityLabel(domain);
    }

    @Override
    public List<String> messages(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_MESSAGES, flags);
        return operations.messages(domain, flags);
    }
}
