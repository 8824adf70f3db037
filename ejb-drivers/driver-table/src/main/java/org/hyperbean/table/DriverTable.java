package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HostDriver;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StateDriver;

/**
 * The drivers of this daemon and what became of them.
 *
 * <p>The application server's start and stop threads call the methods that change something, one after the other. Any
 * thread asks; {@code entries} is written once and volatile so that askers see it, and those that come before the
 * drivers are initialised wait for {@code initialised}.
 */
@ApplicationScoped
public class DriverTable {
    private static final System.Logger LOGGER = System.getLogger(DriverTable.class.getName());

    /** Longer than a driver takes to find a thousand running guests again. */
    private static final Duration INITIALISATION = Duration.ofSeconds(60);

    private final CountDownLatch initialised = new CountDownLatch(1);
    private volatile List<DriverEntry> entries = List.of();

    /** Initialises the drivers in their order. One that fails is kept with its failure. */
    void initialise(Stream<StateDriver> drivers, DriverContext context) {
        entries = drivers.sorted(Comparator.comparing(StateDriver::order).thenComparing(StateDriver::name))
                .map(driver -> initialise(driver, context))
                .toList();
        initialised.countDown();
    }

    private static DriverEntry initialise(StateDriver driver, DriverContext context) {
        try {
            driver.initialise(context);
            LOGGER.log(Level.INFO, "{0} driver initialised", driver.name());
            return new DriverEntry(driver, Optional.empty());
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "initialisation of the " + driver.name() + " driver failed", e);
            return new DriverEntry(driver, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Lets each driver start what is marked for it. */
    void autostart() {
        forEachUsable(entries, "autostart", StateDriver::autostart);
    }

    /** Lets each driver read its definitions anew. */
    void reload() {
        forEachUsable(entries, "reload", StateDriver::reload);
    }

    /** Ends the drivers in the opposite order: first none takes new work, then work under way ends. */
    void stop(Duration deadline) {
        List<DriverEntry> backwards = entries.reversed();
        forEachUsable(backwards, "stop", StateDriver::stop);
        long end = System.nanoTime() + deadline.toNanos();
        forEachUsable(
                backwards,
                "wait for the end",
                driver -> driver.shutdownWait(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }

    private static void forEachUsable(List<DriverEntry> entries, String step, Step work) {
        for (DriverEntry entry : entries) {
            if (entry.failure().isEmpty()) {
                try {
                    work.apply(entry.driver());
                } catch (RuntimeException e) {
                    LOGGER.log(Level.ERROR, entry.driver().name() + " driver: " + step + " failed", e);
                }
            }
        }
    }

    /** What is known now, in order of initialisation; nothing before the drivers are initialised. */
    List<DriverEntry> entries() {
        return entries;
    }

    /** The hypervisor that has a URI scheme. */
    Optional<DriverEntry> hypervisor(String scheme) {
        awaitInitialisation();
        return entries.stream()
                .filter(entry -> entry.driver() instanceof HypervisorDriver driver
                        && driver.schemes().contains(scheme))
                .findFirst();
    }

    /** The drivers that serve all hypervisors of this host. */
    List<HostDriver> hostDrivers() {
        awaitInitialisation();
        return entries.stream()
                .filter(entry -> entry.failure().isEmpty())
                .map(DriverEntry::driver)
                .filter(HostDriver.class::isInstance)
                .map(HostDriver.class::cast)
                .toList();
    }

    /** The URIs that drivers offer to clients that name none, the first one first. */
    Stream<String> probe() {
        return hypervisors().flatMap(driver -> driver.probe().stream());
    }

    /** The URIs of all hypervisors that can be opened. */
    Stream<String> hosts() {
        return hypervisors().flatMap(driver -> driver.hosts().stream());
    }

    private Stream<HypervisorDriver> hypervisors() {
        awaitInitialisation();
        return entries.stream()
                .filter(entry -> entry.failure().isEmpty())
                .flatMap(entry ->
                        entry.driver() instanceof HypervisorDriver driver ? Stream.of(driver) : Stream.empty());
    }

    private void awaitInitialisation() {
        try {
            if (!initialised.await(INITIALISATION.toSeconds(), TimeUnit.SECONDS)) {
                throw LibvirtException.of(
                        ErrorCode.OPERATION_TIMEOUT, ErrorDomain.NONE, "the drivers are still being initialised");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LibvirtException.of(
                            ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, "interrupted while the drivers initialise")
                    .causedBy(e);
        }
    }

    /** Something that is done with each driver. */
    @FunctionalInterface
    private interface Step {
        void apply(StateDriver driver);
    }
}
