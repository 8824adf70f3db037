package org.hyperbean.drivers.remote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetStateRet;

/** Takes pictures of a host's domains by asking the host. */
final class PictureReader {
    /** Flags of {@code virConnectListAllDomains}. */
    private static final int PERSISTENT = 1 << 2;

    private static final int MANAGED_SAVE = 1 << 8;
    private static final int AUTOSTART = 1 << 10;

    private final RemoteCalls host;

    PictureReader(RemoteCalls host) {
        this.host = host;
    }

    /** The pictures of all domains: four calls for all together, and three for each. */
    List<DomainStatus> all() {
        Set<UUID> persistent = listed(PERSISTENT);
        Set<UUID> autostart = listed(AUTOSTART);
        Set<UUID> managedSave = listed(MANAGED_SAVE);
        return host.listAllDomains(0).stream()
                .map(domain -> {
                    UUID uuid = domain.handle().uuid();
                    return unlessGone(() -> picture(
                            domain, persistent.contains(uuid), autostart.contains(uuid), managedSave.contains(uuid)));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** The picture of one domain; empty when the host no longer has it. */
    Optional<DomainStatus> one(UUID uuid) {
        return unlessGone(() -> {
            RemoteDomain domain = host.domainLookupByUuid(uuid);
            return picture(domain, domain.isPersistent(), domain.getAutostart(), domain.hasManagedSaveImage(0));
        });
    }

    private Set<UUID> listed(int flag) {
        return host.listAllDomains(flag).stream()
                .map(domain -> domain.handle().uuid())
                .collect(Collectors.toSet());
    }

    private static Optional<DomainStatus> unlessGone(Supplier<DomainStatus> look) {
        try {
            return Optional.of(look.get());
        } catch (LibvirtException e) {
            if (e.code() == ErrorCode.NO_DOMAIN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static DomainStatus picture(
            RemoteDomain domain, boolean persistent, boolean autostart, boolean managedSave) {
        DomainGetStateRet state = domain.getState(0);
        DomainGetInfoRet info = domain.getInfo();
        return new DomainStatus(
                domain.handle(),
                DomainStateReason.of(DomainState.of(state.state()), state.reason()),
                domain.getOsType(),
                info.maxMem(),
                info.memory(),
                info.nrVirtCpu(),
                persistent,
                autostart,
                managedSave,
                Instant.now());
    }
}
