package org.hyperbean.table;

import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.PassedDescriptor;

/** Checks the caller's rights before each call of a group: finding, listing, defining and removing domains. */
record GuardedDomainDirectory(DomainDirectory operations, Guard guard) implements DomainDirectory {
    @Override
    public List<DomainStatus> statuses() {
        guard.check(Api.CONNECT_LIST_ALL_DOMAINS);
        return operations.statuses();
    }

    @Override
    public List<Domain> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_DOMAINS, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> definedNames() {
        guard.check(Api.CONNECT_LIST_DEFINED_DOMAINS);
        return operations.definedNames();
    }

    @Override
    public int definedCount() {
        guard.check(Api.CONNECT_NUM_OF_DEFINED_DOMAINS);
        return operations.definedCount();
    }

    @Override
    public List<Integer> activeIds() {
        guard.check(Api.CONNECT_LIST_DOMAINS);
        return operations.activeIds();
    }

    @Override
    public int activeCount() {
        guard.check(Api.CONNECT_NUM_OF_DOMAINS);
        return operations.activeCount();
    }

    @Override
    public Domain lookupById(int id) {
        guard.check(Api.DOMAIN_LOOKUP_BY_ID);
        Arguments.notNegative(Api.DOMAIN_LOOKUP_BY_ID, "id", id);
        return operations.lookupById(id);
    }

    @Override
    public Domain lookupByUuid(UUID uuid) {
        guard.check(Api.DOMAIN_LOOKUP_BY_UUID);
        return operations.lookupByUuid(uuid);
    }

    @Override
    public Domain lookupByName(String name) {
        guard.check(Api.DOMAIN_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public Domain define(String xml, int flags) {
        guard.check(Api.DOMAIN_DEFINE_XML_FLAGS, flags);
        return operations.define(xml, flags);
    }

    @Override
    public Domain create(String xml, int flags) {
        guard.check(Api.DOMAIN_CREATE_XML, flags);
        return operations.create(xml, flags);
    }

    @Override
    public Domain create(String xml, List<PassedDescriptor> files, int flags) {
        guard.check(Api.DOMAIN_CREATE_XML_WITH_FILES, flags);
        return operations.create(xml, files, flags);
    }

    @Override
    public void undefine(Domain domain, int flags) {
        guard.check(Api.DOMAIN_UNDEFINE_FLAGS, flags);
        operations.undefine(domain, flags);
    }

    @Override
    public List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        guard.check(Api.CONNECT_GET_ALL_DOMAIN_STATS, flags);
        return operations.statistics(domains, stats, flags);
    }
}
