package org.hyperbean.drivers.remote;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.rpc.client.remote.RemoteDomain;

/**
 * Finding, listing, defining and removing the domains of a remote host. Lists and what is found come from the pictures;
 * what is not found there is asked for, so that the host itself refuses.
 */
record RemoteDomainDirectory(RemoteHost remote) implements DomainDirectory {
    /** Filters by snapshots and checkpoints, which pictures do not show. */
    private static final int NOT_IN_PICTURES = 0xF << 12;

    @Override
    public List<DomainStatus> statuses() {
        return pictures().toList();
    }

    @Override
    public List<Domain> list(int flags) {
        if ((flags & NOT_IN_PICTURES) != 0 || (flags & ~DomainFilter.ALL) != 0) {
            return remote.calls().listAllDomains(flags).stream()
                    .map(RemoteDomain::handle)
                    .toList();
        }
        return pictures()
                .filter(status -> DomainFilter.accepts(status, flags))
                .map(DomainStatus::domain)
                .toList();
    }

    @Override
    public List<String> definedNames() {
        return domains().filter(domain -> !domain.isActive()).map(Domain::name).toList();
    }

    @Override
    public int definedCount() {
        return (int) domains().filter(domain -> !domain.isActive()).count();
    }

    @Override
    public List<Integer> activeIds() {
        return domains().filter(Domain::isActive).map(Domain::id).toList();
    }

    @Override
    public int activeCount() {
        return (int) domains().filter(Domain::isActive).count();
    }

    @Override
    public Domain lookupById(int id) {
        return found(
                domains().filter(domain -> domain.id() == id),
                () -> remote.calls().domainLookupById(id));
    }

    @Override
    public Domain lookupByUuid(UUID uuid) {
        return found(
                remote.pictures().find(uuid).map(DomainStatus::domain).stream(),
                () -> remote.calls().domainLookupByUuid(uuid));
    }

    @Override
    public Domain lookupByName(String name) {
        return found(
                domains().filter(domain -> domain.name().equals(name)),
                () -> remote.calls().domainLookupByName(name));
    }

    @Override
    public Domain define(String xml, int flags) {
        return changed(remote.calls().domainDefineXmlFlags(xml, flags));
    }

    @Override
    public Domain create(String xml, int flags) {
        return changed(remote.calls().domainCreateXml(xml, flags));
    }

    @Override
    public void undefine(Domain domain, int flags) {
        remote.domain(domain).undefineFlags(flags);
        remote.changed(domain.uuid());
    }

    @Override
    public List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        return remote.calls().getAllDomainStats(domains, stats, flags).stream()
                .map(record -> new DomainStats(record.dom(), record.params()))
                .toList();
    }

    private Stream<DomainStatus> pictures() {
        return remote.pictures().all();
    }

    private Stream<Domain> domains() {
        return pictures().map(DomainStatus::domain);
    }

    private static Domain found(Stream<Domain> known, Supplier<RemoteDomain> ask) {
        return known.findFirst().orElseGet(() -> ask.get().handle());
    }

    private Domain changed(RemoteDomain domain) {
        remote.changed(domain.handle().uuid());
        return domain.handle();
    }
}
