package org.hyperbean.drivers.qemu;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.drivers.qemu.defaults.QemuDefaults;
import org.hyperbean.drivers.qemu.qmp.QmpClient;
import org.hyperbean.host.NodeFacts;

/**
 * The QEMU driver: {@code qemu:///system} for a daemon that root runs, {@code qemu:///session} for others.
 *
 * <p>Threads: the daemon initialises and stops the driver on one thread; {@code state} is volatile so that the threads
 * which open connections see it. What they share is in {@link QemuState}, whose parts say how they are guarded.
 */
@ApplicationScoped
public class QemuDriver implements HypervisorDriver {
    private static final Logger LOGGER = System.getLogger(QemuDriver.class.getName());
    private static final String SYSTEM = "/system";
    private static final String SESSION = "/session";

    private final Emulators emulators = new Emulators();
    private volatile Optional<QemuState> state = Optional.empty();

    @Override
    public String name() {
        return "QEMU";
    }

    @Override
    public InitialisationOrder order() {
        return InitialisationOrder.HYPERVISORS;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("qemu");
    }

    @Override
    public Optional<String> probe() {
        return emulators.find(NodeFacts.architecture()).map(_ -> ownUri());
    }

    private static String ownUri() {
        return "qemu://" + (HostUser.isRoot() ? SYSTEM : SESSION);
    }

    @Override
    public void initialise(DriverContext context) {
        try {
            initialise(context, QemuFolders.in(context.directories()));
        } catch (IOException e) {
            throw QemuErrors.internal("the folders of the QEMU driver cannot be used: " + e.getMessage())
                    .causedBy(e);
        }
    }

    private void initialise(DriverContext context, QemuFolders folders) throws IOException {
        folders.create();
        RuntimeFolder runtime = new RuntimeFolder(folders.runtime());
        runtime.prepare();
        DomainRules rules = new QemuDefaults(emulators);
        QemuState created = new QemuState(
                ownUri(),
                folders,
                context.events(),
                emulators,
                rules,
                new DomainTable(),
                new Definitions(folders, rules),
                new StatusFiles(folders, rules),
                new GuestIds(runtime.lastId()),
                new Consoles());
        load(created);
        state = Optional.of(created);
    }

    private static void load(QemuState state) throws IOException {
        for (DomainDocument document : state.definitions().readAll()) {
            boolean autostart = state.definitions().isAutostart(document.name());
            state.domains()
                    .getOrAdd(document, () -> new QemuDomain(state, DomainPicture.inactive(document, true, autostart)));
        }
        Readoption readoption = new Readoption(state, new GuestStopper(state));
        for (StatusFiles.Status status : state.statusFiles().readAll()) {
            try {
                readoption.readopt(status);
            } catch (LibvirtException e) {
                LOGGER.log(Level.ERROR, "domain " + status.guest().document().name() + " is not found again", e);
            }
        }
    }

    @Override
    public void autostart() {
        QemuState current = state.orElseThrow();
        try {
            if (new RuntimeFolder(current.folders().runtime()).claimAutostart()) {
                current.domains().all().forEach(domain -> autostart(current, domain));
            }
        } catch (IOException e) {
            LOGGER.log(Level.ERROR, "domains are not autostarted", e);
        }
    }

    private static void autostart(QemuState state, QemuDomain domain) {
        try (DomainClaim claim = DomainClaim.of(state, domain, Api.DOMAIN_CREATE, Identity.DAEMON)) {
            DomainPicture picture = claim.domain().picture();
            if (picture.autostart() && !picture.isActive()) {
                new GuestStarter(state, new GuestStopper(state)).start(domain, picture.inactive(), false);
            }
        } catch (LibvirtException e) {
            LOGGER.log(Level.ERROR, "domain " + domain.picture().inactive().name() + " is not autostarted", e);
        }
    }

    /** Guests run on; a later daemon finds them again. */
    @Override
    public void stop() {
        state.ifPresent(current ->
                current.domains().all().forEach(domain -> domain.takeMonitor().ifPresent(QmpClient::close)));
    }

    @Override
    public boolean usesHostDrivers() {
        return true;
    }

    @Override
    public Connection open(ConnectUri uri, OpenRequest request) {
        boolean root = HostUser.isRoot();
        boolean known = uri.path().equals(SESSION) || (root && uri.path().equals(SYSTEM));
        if (!known) {
            String detail =
                    "unexpected qemu URI path '%s', try qemu://%s".formatted(uri.path(), root ? SYSTEM : SESSION);
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, detail);
        }
        QemuState current = state.orElseThrow(() ->
                LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.QEMU, "qemu state driver is not active"));
        return new QemuConnection(current, request);
    }
}
