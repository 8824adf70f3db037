package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.MonitorEvent;

/** Which of QEMU's events a client wants, by their names. */
public final class MonitorEventNames {
    private static final int REGULAR_EXPRESSION = 1;
    private static final int IGNORE_CASE = 2;

    private final Pattern pattern;

    private MonitorEventNames(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * A choice of names.
     *
     * @param name the name, or a regular expression for a part of it; empty for all events
     * @param flags of {@code virConnectDomainQemuMonitorEventRegisterFlags}
     */
    public static MonitorEventNames of(Optional<String> name, int flags) {
        Flags.check(
                flags, REGULAR_EXPRESSION | IGNORE_CASE, ErrorDomain.NONE, "virDomainQemuMonitorEventStateRegisterID");
        String expression = name.map(
                        text -> isSet(flags, REGULAR_EXPRESSION) ? text : "\\A" + Pattern.quote(text) + "\\z")
                .orElse("");
        try {
            return new MonitorEventNames(
                    Pattern.compile(expression, isSet(flags, IGNORE_CASE) ? Pattern.CASE_INSENSITIVE : 0));
        } catch (PatternSyntaxException e) {
            throw LibvirtException.of(
                            ErrorCode.INVALID_ARG,
                            ErrorDomain.NONE,
                            "failed to compile regex '" + expression + "': " + e.getDescription())
                    .causedBy(e);
        }
    }

    /** Whether it is an event of QEMU with a name that was chosen. */
    boolean accept(Event event) {
        return event instanceof MonitorEvent monitor
                && pattern.matcher(monitor.event()).find();
    }

    private static boolean isSet(int flags, int flag) {
        return (flags & flag) != 0;
    }
}
