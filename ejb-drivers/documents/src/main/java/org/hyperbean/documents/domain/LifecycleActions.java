package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** What becomes of the domain when the guest powers off, reboots, crashes or loses a lock. */
public record LifecycleActions(Action poweroff, Action reboot, Action crash, Optional<LockFailure> lockFailure) {

    /** What a guest does, in the order of {@code virDomainLifecycle}. */
    public enum Event implements XmlChoice {
        POWEROFF,
        REBOOT,
        CRASH
    }

    /** What becomes of a domain, in the order of {@code virDomainLifecycleAction}. */
    public enum Action implements XmlChoice {
        DESTROY,
        RESTART,
        RENAME_RESTART,
        PRESERVE,
        COREDUMP_DESTROY,
        COREDUMP_RESTART
    }

    /** What becomes of a domain that loses a lock. */
    public enum LockFailure implements XmlChoice {
        DEFAULT,
        POWEROFF,
        RESTART,
        PAUSE,
        IGNORE
    }

    static LifecycleActions parse(XmlElement root) {
        Action reboot = action(root, "on_reboot", Action.class).orElse(Action.RESTART);
        return new LifecycleActions(
                action(root, "on_poweroff", Action.class).orElse(Action.DESTROY),
                reboot,
                action(root, "on_crash", Action.class).orElse(Action.DESTROY),
                action(root, "on_lockfailure", LockFailure.class).filter(action -> action != LockFailure.DEFAULT));
    }

    void format(XmlWriter out) {
        out.element("on_poweroff").text(poweroff.text());
        out.element("on_reboot").text(reboot.text());
        out.element("on_crash").text(crash.text());
        out.text("on_lockfailure", lockFailure.map(XmlChoice::text));
    }

    /** The same with another action behind an event. */
    public LifecycleActions with(Event event, Action action) {
        return switch (event) {
            case POWEROFF -> new LifecycleActions(action, reboot, crash, lockFailure);
            case REBOOT -> new LifecycleActions(poweroff, action, crash, lockFailure);
            case CRASH -> new LifecycleActions(poweroff, reboot, action, lockFailure);
        };
    }

    /** Only what crashes leaves something to dump. */
    void validate() {
        check(Event.POWEROFF, poweroff);
        check(Event.REBOOT, reboot);
    }

    /**
     * Refuses an action that cannot follow an event.
     *
     * @throws org.hyperbean.driver.LibvirtException configuration unsupported
     */
    public static void check(Event event, Action action) {
        boolean dumps = action == Action.COREDUMP_DESTROY || action == Action.COREDUMP_RESTART;
        if (dumps && event != Event.CRASH) {
            throw XmlErrors.unsupported(
                    "Lifecycle event '%s' doesn't support '%s' action".formatted(event.text(), action.text()));
        }
    }

    private static <E extends Enum<E> & XmlChoice> Optional<E> action(XmlElement root, String name, Class<E> actions) {
        return root.childText(name)
                .map(text -> XmlChoice.find(actions, text)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown %s action: %s".formatted(name, text))));
    }
}
