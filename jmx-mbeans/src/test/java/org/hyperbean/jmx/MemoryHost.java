package org.hyperbean.jmx;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;

/**
 * A daemon with one host that lives in memory: a domain's document is just its name. Only administrators may change
 * anything.
 */
final class MemoryHost implements ConnectionOpener, DriverDirectory {
    static final String URI = "memory:///default";
    static final EventScope SCOPE = new EventScope(URI);

    final MemoryEventLog log = new MemoryEventLog();
    final AtomicInteger clients = new AtomicInteger();
    final Map<UUID, DomainStatus> domains = new ConcurrentHashMap<>();

    @Override
    public List<Entry> drivers() {
        return List.of(new Entry("memory", Optional.empty()), new Entry("broken", Optional.of("no such device")));
    }

    @Override
    public List<String> hosts() {
        return List.of(URI);
    }

    @Override
    public Connection open(OpenRequest request) {
        boolean counts = !request.identity().equals(Identity.DAEMON);
        if (counts) {
            clients.incrementAndGet();
        }
        return new MemoryConnection(request, counts);
    }

    /** Adds a domain without an event. */
    Domain add(String name) {
        Domain domain = new Domain(name, UUID.randomUUID(), Domain.INACTIVE);
        put(domain, DomainStateReason.SHUTOFF_UNKNOWN);
        return domain;
    }

    void happens(Domain domain, DomainEventDetail detail) {
        log.append(SCOPE, new DomainEvent.Lifecycle(domain, detail));
    }

    void put(Domain domain, DomainStateReason reason) {
        domains.put(
                domain.uuid(),
                new DomainStatus(domain, reason, "hvm", 2048, 1024, 2, true, false, false, Instant.now()));
    }

    @Override
    public EventLog eventLog() {
        return log;
    }

    private final class MemoryConnection
            implements Connection, DomainDirectory, DomainLifecycle, DomainInformation, HostOperations {
        private final OpenRequest request;
        private final boolean counts;

        MemoryConnection(OpenRequest request, boolean counts) {
            this.request = request;
            this.counts = counts;
        }

        @Override
        public String uri() {
            return URI;
        }

        @Override
        public boolean isReadOnly() {
            return request.readOnly();
        }

        @Override
        public Identity identity() {
            return request.identity();
        }

        @Override
        public boolean supports(DriverFeature feature) {
            return false;
        }

        @Override
        public DomainDirectory domains() {
            return this;
        }

        @Override
        public DomainLifecycle domainLifecycle() {
            return this;
        }

        @Override
        public DomainInformation domainInformation() {
            return this;
        }

        @Override
        public HostOperations host() {
            return this;
        }

        @Override
        public String type() {
            return "Memory";
        }

        @Override
        public long version() {
            return 2_011_003;
        }

        @Override
        public EventFilter events() {
            return EventFilter.of(SCOPE);
        }

        @Override
        public void close() {
            if (counts) {
                clients.decrementAndGet();
            }
        }

        @Override
        public List<DomainStatus> statuses() {
            return List.copyOf(domains.values());
        }

        @Override
        public Domain lookupByUuid(UUID uuid) {
            return Optional.ofNullable(domains.get(uuid))
                    .map(DomainStatus::domain)
                    .orElseThrow(() -> LibvirtException.of(
                            ErrorCode.NO_DOMAIN, ErrorDomain.TEST, "no domain with matching uuid '" + uuid + "'"));
        }

        @Override
        public Domain define(String xml, int flags) {
            check(Api.DOMAIN_DEFINE_XML_FLAGS);
            Domain domain = add(xml);
            happens(domain, DomainEventDetail.DEFINED_ADDED);
            return domain;
        }

        @Override
        public void undefine(Domain domain, int flags) {
            check(Api.DOMAIN_UNDEFINE_FLAGS);
            domains.remove(domain.uuid());
            happens(domain, DomainEventDetail.UNDEFINED_REMOVED);
        }

        @Override
        public Domain start(Domain domain, int flags) {
            check(Api.DOMAIN_CREATE_WITH_FLAGS);
            Domain started = domain.withId(7);
            put(started, DomainStateReason.RUNNING_BOOTED);
            happens(started, DomainEventDetail.STARTED_BOOTED);
            return started;
        }

        @Override
        public DomainStatus status(Domain domain) {
            return domains.get(domain.uuid());
        }

        @Override
        public DomainInfo info(Domain domain) {
            DomainStatus status = status(domain);
            return new DomainInfo(
                    status.state(),
                    status.maximumMemoryKiB(),
                    status.memoryKiB(),
                    status.vcpus(),
                    Duration.ofMillis(1500));
        }

        private void check(Api api) {
            if (!identity().roles().contains(Role.ADMINISTRATOR)) {
                throw LibvirtException.of(ErrorCode.ACCESS_DENIED, ErrorDomain.ACCESS, api.apiName());
            }
        }
    }
}
