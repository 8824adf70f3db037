package org.hyperbean.drivers.test;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.character.ChannelTarget;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.domain.Devices;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainDevices;
import org.hyperbean.driver.DomainLifecycle;
import org.hyperbean.driver.LibvirtException;

/** Consoles and channels of running domains: little guests of this driver's are behind them. */
final class TestDomainDevices implements DomainDevices {
    private static final System.Logger LOG = System.getLogger(TestDomainDevices.class.getName());
    private static final int FORCE = 1;
    private static final int SAFE = 1 << 1;

    private final TestJobs jobs;

    TestDomainDevices(TestJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public DataStream openConsole(Domain domain, Optional<String> device, int flags) {
        TestErrors.checkFlags(flags, FORCE | SAFE, "testDomainOpenConsole");
        TestPicture picture = jobs.readActive(domain, Api.DOMAIN_OPEN_CONSOLE);
        Named found = named(picture, DeviceElement.CONSOLE, DeviceElement.SERIAL, DeviceElement.PARALLEL)
                .filter(named -> device.isEmpty() || named.isCalled(device.get()))
                .findFirst()
                .orElseThrow(() -> TestErrors.internal("cannot find character device " + device.orElse("<null>")));
        if (found.device().source().type() != CharacterType.PTY) {
            throw TestErrors.internal("character device " + device.orElse(found.name()) + " is not using a PTY");
        }
        return open(domain, found, shell(picture), flags, "Active console session exists for this domain");
    }

    @Override
    public DataStream openChannel(Domain domain, Optional<String> channel, int flags) {
        TestErrors.checkFlags(flags, FORCE, "testDomainOpenChannel");
        Predicate<Named> wanted = named -> named.isCalled(channel.orElse("")) || named.isTarget(channel.orElse(""));
        Named found = named(jobs.readActive(domain, Api.DOMAIN_OPEN_CHANNEL), DeviceElement.CHANNEL)
                .filter(named -> channel.isEmpty() || wanted.test(named))
                .findFirst()
                .orElseThrow(() -> TestErrors.internal("cannot find channel " + channel.orElse("<null>")));
        if (found.device().source().type() != CharacterType.UNIX) {
            throw TestErrors.internal("channel " + channel.orElse(found.name()) + " is not using a UNIX socket");
        }
        return open(domain, found, new EchoGuest(), flags, "Active channel stream exists for this domain");
    }

    private DataStream open(Domain domain, Named found, TestConsoles.SerialGuest guest, int flags, String busy) {
        TestConsoles.Device device = new TestConsoles.Device(domain.uuid(), found.name());
        return jobs.node().extensions().consoles().open(device, guest, (flags & FORCE) != 0, busy);
    }

    /** The guest acts as itself: no fault of the caller's connection strikes it, and no client waits for it. */
    private TestConsoles.SerialGuest shell(TestPicture picture) {
        Domain domain = picture.document().domain();
        DomainLifecycle lifecycle = new TestDomainLifecycle(new TestJobs(jobs.node(), jobs.caller(), CallFaults.NONE));
        return new ShellGuest(
                domain.name(),
                () -> inBackground(() -> lifecycle.shutdown(domain, 0)),
                () -> inBackground(() -> lifecycle.reboot(domain, 0)));
    }

    private static void inBackground(Runnable step) {
        Thread.ofVirtual().name("test-guest").start(() -> {
            try {
                step.run();
            } catch (LibvirtException e) {
                LOG.log(Level.DEBUG, "a guest could not do what it was told at its console", e);
            }
        });
    }

    /** The devices of some elements with the names that the QEMU driver would give them. */
    private static Stream<Named> named(TestPicture picture, DeviceElement... elements) {
        Devices devices = picture.document().devices().withMirroringConsole();
        boolean serial = devices.firstSerial().isPresent();
        List<Named> named = new ArrayList<>();
        for (DeviceElement element : elements) {
            int number = 0;
            for (CharacterDevice device :
                    devices.of(element).map(CharacterDevice.class::cast).toList()) {
                // a console on a serial port is that port
                boolean mirrors = device.isSerialConsole() && number == 0 && serial;
                named.add(new Named(device, (mirrors ? DeviceElement.SERIAL : element).text() + number));
                number++;
            }
        }
        return named.stream();
    }

    private record Named(CharacterDevice device, String name) {
        boolean isCalled(String alias) {
            return device.info().alias().map(alias::equals).orElseGet(() -> name.equals(alias));
        }

        boolean isTarget(String target) {
            return device.target() instanceof ChannelTarget.Named channel
                    && channel.name().filter(target::equals).isPresent();
        }
    }
}
