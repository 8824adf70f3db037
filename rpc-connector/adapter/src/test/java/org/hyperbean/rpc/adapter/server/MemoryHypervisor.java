package org.hyperbean.rpc.adapter.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainDirectory;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainInformation;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/** A hypervisor with one running domain, {@code test}, that lives in memory. Its state is one atomic value. */
public final class MemoryHypervisor implements ConnectionOpener {
    public static final String URI = "test:///default";
    static final Domain DOMAIN = new Domain("test", UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f"), 1);
    private static final EventScope SCOPE = new EventScope(URI);

    final MemoryEventLog events = new MemoryEventLog();
    final AtomicInteger openConnections = new AtomicInteger();
    final AtomicReference<DomainStateReason> state = new AtomicReference<>(DomainStateReason.RUNNING_BOOTED);
    /** What {@code hostname} waits for, so that tests can have a slow call. */
    public final AtomicReference<CountDownLatch> hostnameGate = new AtomicReference<>(new CountDownLatch(0));

    public final AtomicInteger callsAtGate = new AtomicInteger();
    final AtomicReference<DataStream> console = new AtomicReference<>(new EchoStream());

    @Override
    public Connection open(OpenRequest request) {
        String name = request.name().orElse("");
        if (name.isEmpty()) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "connection not open");
        }
        if (!name.startsWith("test:")) {
            throw LibvirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.NONE, name);
        }
        if (!name.equals(URI)) {
            String file = name.substring(name.indexOf("///") + 2);
            throw LibvirtException.of(
                    ErrorCode.XML_ERROR, ErrorDomain.TEST, "failed to parse xml document '" + file + "'");
        }
        openConnections.incrementAndGet();
        return new MemoryConnection(request);
    }

    @Override
    public MemoryEventLog eventLog() {
        return events;
    }

    void emit(DomainEventDetail detail) {
        emit(new DomainEvent.Lifecycle(DOMAIN, detail));
    }

    void emit(Event event) {
        events.append(SCOPE, event);
    }

    private final class MemoryConnection implements Connection {
        private final OpenRequest request;
        private final AtomicBoolean closed = new AtomicBoolean();

        MemoryConnection(OpenRequest request) {
            this.request = request;
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
            return feature == DriverFeature.TYPED_PARAM_STRING;
        }

        @Override
        public HostOperations host() {
            return new Host();
        }

        @Override
        public DomainDirectory domains() {
            return new Directory();
        }

        @Override
        public DomainLifecycle domainLifecycle() {
            return new Lifecycle(request.readOnly());
        }

        @Override
        public DomainInformation domainInformation() {
            return new Information();
        }

        @Override
        public DomainDevices domainDevices() {
            return new Devices();
        }

        @Override
        public boolean publishes(EventFamily family) {
            return family != EventFamily.SECRET;
        }

        @Override
        public EventFilter events() {
            return EventFilter.of(SCOPE);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                openConnections.decrementAndGet();
            }
        }
    }

    private final class Host implements HostOperations {
        @Override
        public String type() {
            return "TEST";
        }

        @Override
        public String hostname() {
            callsAtGate.incrementAndGet();
            try {
                hostnameGate.get().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "memory";
        }

        /** Stands for a fault in a driver. */
        @Override
        public String capabilities() {
            throw new IllegalStateException("fault in the driver");
        }
    }

    private static final class Directory implements DomainDirectory {
        @Override
        public List<Domain> list(int flags) {
            return List.of(DOMAIN);
        }

        @Override
        public Domain lookupByName(String name) {
            if (!name.equals(DOMAIN.name())) {
                throw LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.TEST);
            }
            return DOMAIN;
        }
    }

    private final class Lifecycle implements DomainLifecycle {
        private final boolean readOnly;

        Lifecycle(boolean readOnly) {
            this.readOnly = readOnly;
        }

        @Override
        public void suspend(Domain domain) {
            state.set(DomainStateReason.PAUSED_USER);
            emit(DomainEventDetail.SUSPENDED_PAUSED);
        }

        @Override
        public void resume(Domain domain) {
            state.set(DomainStateReason.RUNNING_UNPAUSED);
            emit(DomainEventDetail.RESUMED_UNPAUSED);
        }

        @Override
        public void destroy(Domain domain, int flags) {
            if (readOnly) {
                throw Api.DOMAIN_DESTROY.readOnlyDenied();
            }
        }
    }

    private final class Information implements DomainInformation {
        @Override
        public DomainStateReason state(Domain domain, int flags) {
            return state.get();
        }

        @Override
        public DomainInfo info(Domain domain) {
            return new DomainInfo(state.get().state(), 2_097_152, 1_048_576, 2, Duration.ofSeconds(3));
        }
    }

    private final class Devices implements DomainDevices {
        @Override
        public DataStream openConsole(Domain domain, Optional<String> device, int flags) {
            return console.get();
        }
    }
}
