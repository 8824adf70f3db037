package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainGuestOperations;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.GuestFileSystem;
import org.hyperbean.driver.GuestInterface;
import org.hyperbean.driver.GuestTime;
import org.hyperbean.driver.Screenshot;
import org.hyperbean.driver.TypedParameter;

/** Checks the caller's rights before each call of a group: what happens inside guests. */
record GuardedDomainGuestOperations(DomainGuestOperations operations, Guard guard) implements DomainGuestOperations {
    /** {@code VIR_KEYCODE_SET_LAST}. */
    private static final int CODE_SETS = 10;

    @Override
    public int freeze(Domain domain, List<String> mountPoints, int flags) {
        guard.check(Api.DOMAIN_FSFREEZE, flags);
        return operations.freeze(domain, mountPoints, flags);
    }

    @Override
    public int thaw(Domain domain, List<String> mountPoints, int flags) {
        guard.check(Api.DOMAIN_FSTHAW, flags);
        return operations.thaw(domain, mountPoints, flags);
    }

    @Override
    public void trim(Domain domain, Optional<String> mountPoint, long minimum, int flags) {
        guard.check(Api.DOMAIN_FSTRIM, flags);
        operations.trim(domain, mountPoint, minimum, flags);
    }

    @Override
    public List<GuestFileSystem> fileSystems(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_FSINFO, flags);
        return operations.fileSystems(domain, flags);
    }

    @Override
    public String hostname(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_HOSTNAME, flags);
        return operations.hostname(domain, flags);
    }

    @Override
    public GuestTime time(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_TIME, flags);
        return operations.time(domain, flags);
    }

    @Override
    public void setTime(Domain domain, GuestTime time, int flags) {
        guard.check(Api.DOMAIN_SET_TIME, flags);
        operations.setTime(domain, time, flags);
    }

    @Override
    public void setUserPassword(Domain domain, Optional<String> user, Optional<String> password, int flags) {
        guard.check(Api.DOMAIN_SET_USER_PASSWORD, flags);
        Arguments.notNull(Api.DOMAIN_SET_USER_PASSWORD, "user", user);
        Arguments.notNull(Api.DOMAIN_SET_USER_PASSWORD, "password", password);
        operations.setUserPassword(domain, user, password, flags);
    }

    @Override
    public List<GuestInterface> interfaceAddresses(Domain domain, int source, int flags) {
        guard.check(Api.DOMAIN_INTERFACE_ADDRESSES, source);
        return operations.interfaceAddresses(domain, source, flags);
    }

    @Override
    public void sendKey(Domain domain, int codeSet, int holdMilliseconds, List<Integer> keys, int flags) {
        guard.check(Api.DOMAIN_SEND_KEY, flags);
        Arguments.given(Api.DOMAIN_SEND_KEY, "keycodes", !keys.isEmpty());
        Arguments.require(
                Api.DOMAIN_SEND_KEY,
                "codeset",
                Integer.compareUnsigned(codeSet, CODE_SETS) < 0,
                "Unsupported codeset '%d'".formatted(codeSet));
        operations.sendKey(domain, codeSet, holdMilliseconds, keys, flags);
    }

    @Override
    public void injectNmi(Domain domain, int flags) {
        guard.check(Api.DOMAIN_INJECT_NMI, flags);
        operations.injectNmi(domain, flags);
    }

    @Override
    public void sendProcessSignal(Domain domain, long process, int signal, int flags) {
        guard.check(Api.DOMAIN_SEND_PROCESS_SIGNAL, flags);
        Arguments.notZero(Api.DOMAIN_SEND_PROCESS_SIGNAL, "pid_value", process);
        operations.sendProcessSignal(domain, process, signal, flags);
    }

    @Override
    public Screenshot screenshot(Domain domain, int screen, int flags) {
        guard.check(Api.DOMAIN_SCREENSHOT, flags);
        return operations.screenshot(domain, screen, flags);
    }

    @Override
    public List<TypedParameter> launchSecurityInfo(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_LAUNCH_SECURITY_INFO, flags);
        return operations.launchSecurityInfo(domain, flags | Flags.TEXTS);
    }
}
