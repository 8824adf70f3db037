package org.hyperbean.rpc.adapter.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Command;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.ProcessIdentity;
import org.hyperbean.host.Programs;

/** Asks polkit whether a process may use the daemon, about libvirt's own actions. */
public final class PolkitCheck {
    private static final String MANAGE = "org.libvirt.unix.manage";
    private static final String MONITOR = "org.libvirt.unix.monitor";

    /** Polkit's agent may ask the user for a password meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NOT_AUTHORIZED = 1;
    private static final int NO_AGENT = 2;
    private static final int DISMISSED = 3;

    private final Path program;

    PolkitCheck(Path program) {
        this.program = program;
    }

    /** Polkit, if it is installed. */
    public static Optional<PolkitCheck> installed() {
        return Programs.find("pkcheck").map(PolkitCheck::new);
    }

    /**
     * Asks about a process.
     *
     * @param readOnly whether it has come to the read-only socket
     * @throws LibvirtException if polkit does not allow it or cannot say
     */
    public void check(Identity.Peer process, boolean readOnly) {
        String action = readOnly ? MONITOR : MANAGE;
        ProcessIdentity started = ProcessIdentity.of(process.pid())
                .orElseThrow(() -> polkitError(ErrorCode.AUTH_FAILED, "the process " + process.pid() + " has ended"));
        CommandResult result = Command.of(
                        program.toString(),
                        "--action-id",
                        action,
                        "--process",
                        process.pid() + "," + started.startTime() + "," + process.userId(),
                        "--allow-user-interaction")
                .withInherited("DBUS_SYSTEM_BUS_ADDRESS")
                .within(PATIENCE)
                .runAnyStatus();
        switch (result.exitStatus()) {
            case 0 -> {}
            case NOT_AUTHORIZED -> throw polkitError(ErrorCode.AUTH_FAILED, "access denied by policy");
            case NO_AGENT ->
                throw polkitError(
                        ErrorCode.AUTH_UNAVAILABLE,
                        "no polkit agent available to authenticate action '" + action + "'");
            case DISMISSED -> throw polkitError(ErrorCode.AUTH_CANCELLED, "user cancelled authentication process");
            default -> throw polkitError(ErrorCode.AUTH_FAILED, result.errors().strip());
        }
    }

    private static LibvirtException polkitError(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.POLKIT, detail);
    }
}
