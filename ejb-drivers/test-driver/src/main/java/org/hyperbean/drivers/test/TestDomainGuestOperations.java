package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainGuestOperations;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.GuestFileSystem;
import org.hyperbean.driver.GuestInterface;
import org.hyperbean.driver.GuestTime;
import org.hyperbean.driver.Screenshot;
import org.hyperbean.driver.TypedParameter;

/** What happens inside guests of a test node: they take everything and do nothing. */
record TestDomainGuestOperations(TestJobs jobs) implements DomainGuestOperations {
    private static final int TIME_SYNC = 1;
    private static final int PASSWORD_ENCRYPTED = 1;

    /** {@code VIR_DOMAIN_PROCESS_SIGNAL_LAST}. */
    private static final int SIGNALS = 65;

    @Override
    public int freeze(Domain target, List<String> mountPoints, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainFSFreeze");
        return freeze(target, Api.DOMAIN_FSFREEZE, mountPoints, true);
    }

    @Override
    public int thaw(Domain target, List<String> mountPoints, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainFSThaw");
        return freeze(target, Api.DOMAIN_FSTHAW, mountPoints, false);
    }

    @Override
    public void trim(Domain target, Optional<String> mountPoint, long minimum, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainFSTrim");
        act(target, Api.DOMAIN_FSTRIM, guest -> {
            mountPoint.ifPresent(FileSystems::check);
            return guest;
        });
    }

    @Override
    public List<GuestFileSystem> fileSystems(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetFSInfo");
        return FileSystems.of(jobs.readActive(target, Api.DOMAIN_GET_FSINFO).document());
    }

    /** The name is the one by which the client knows the domain. */
    @Override
    public String hostname(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetHostname");
        jobs.readActive(target, Api.DOMAIN_GET_HOSTNAME);
        return target.name() + "host";
    }

    @Override
    public GuestTime time(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetTime");
        TestPicture picture = jobs.read(target, Api.DOMAIN_GET_TIME);
        if (picture.state() != DomainState.RUNNING) {
            throw TestErrors.invalid("domain is not running");
        }
        return new GuestTime(picture.guest().seconds(), picture.guest().nanoseconds());
    }

    @Override
    public void setTime(Domain target, GuestTime time, int flags) {
        TestErrors.checkFlags(flags, TIME_SYNC, "testDomainSetTime");
        act(target, Api.DOMAIN_SET_TIME, guest -> guest.withTime(time.seconds(), time.nanoseconds()));
    }

    @Override
    public void setUserPassword(Domain target, Optional<String> user, Optional<String> password, int flags) {
        TestErrors.checkFlags(flags, PASSWORD_ENCRYPTED, "testDomainSetUserPassword");
        act(target, Api.DOMAIN_SET_USER_PASSWORD, guest -> guest);
    }

    @Override
    public List<GuestInterface> interfaceAddresses(Domain target, int source, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainInterfaceAddresses");
        CardAddresses.checkSource(source);
        TestPicture picture = jobs.readActive(target, Api.DOMAIN_INTERFACE_ADDRESSES);
        return new CardAddresses(jobs.node().networks()).of(picture.document());
    }

    @Override
    public void sendKey(Domain target, int codeSet, int holdMilliseconds, List<Integer> keys, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSendKey");
        act(target, Api.DOMAIN_SEND_KEY, guest -> {
            keys.forEach(KeyCodes.of(codeSet)::check);
            return guest;
        });
    }

    @Override
    public void injectNmi(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainInjectNMI");
        act(target, Api.DOMAIN_INJECT_NMI, guest -> guest);
    }

    @Override
    public void sendProcessSignal(Domain target, long process, int signal, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSendProcessSignal");
        if (process != 1) {
            throw TestErrors.badValue("only sending a signal to pid 1 is supported");
        }
        if (Integer.compareUnsigned(signal, SIGNALS) >= 0) {
            throw TestErrors.badValue("signum value %d is out of range".formatted(signal));
        }
        jobs.change(target, Api.DOMAIN_SEND_PROCESS_SIGNAL, _ -> {});
    }

    /** The picture is the same for every domain; the reference does not even ask whether there is such a domain. */
    @Override
    public Screenshot screenshot(Domain target, int screen, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainScreenshot");
        jobs.pass(target, Api.DOMAIN_SCREENSHOT);
        return TestPattern.screenshot();
    }

    /** No guest is protected, and as it does not say that it takes texts, the reference refuses every call. */
    @Override
    public List<TypedParameter> launchSecurityInfo(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainGetLaunchSecurityInfo");
        jobs.pass(target, Api.DOMAIN_GET_LAUNCH_SECURITY_INFO);
        return List.of();
    }

    private int freeze(Domain target, Api api, List<String> mountPoints, boolean frozen) {
        return jobs.compute(target, api, domain -> {
            TestPicture picture = active(domain);
            TestGuest after = FileSystems.frozen(picture.guest(), mountPoints, frozen);
            domain.replace(picture.withGuest(after));
            return picture.guest().differences(after);
        });
    }

    /** Does something to a guest that runs. */
    private void act(Domain target, Api api, UnaryOperator<TestGuest> step) {
        jobs.change(target, api, domain -> {
            TestPicture picture = active(domain);
            TestGuest after = step.apply(picture.guest());
            if (!after.equals(picture.guest())) {
                domain.replace(picture.withGuest(after));
            }
        });
    }

    private static TestPicture active(TestDomain domain) {
        TestPicture picture = domain.picture();
        if (!picture.isActive()) {
            throw TestErrors.notRunning();
        }
        return picture;
    }
}
