package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** What becomes of the domain when the guest powers off, reboots, crashes or loses a lock. */
public record LifecycleActions(Action poweroff, Action reboot, Action crash, Optional<LockFailure> lockFailure) {

    /** What becomes of a domain. */
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
        POWEROFF,
        RESTART,
        PAUSE,
        IGNORE
    }

    static LifecycleActions parse(XmlElement root) {
        return new LifecycleActions(
                action(root, "on_poweroff", Action.DESTROY),
                action(root, "on_reboot", Action.RESTART),
                action(root, "on_crash", Action.DESTROY),
                root.childText("on_lockfailure")
                        .map(text -> XmlChoice.find(LockFailure.class, text)
                                .orElseThrow(() -> XmlErrors.internal("unknown lockfailure action: " + text))));
    }

    void format(XmlWriter out) {
        out.element("on_poweroff").text(poweroff.text());
        out.element("on_reboot").text(reboot.text());
        out.element("on_crash").text(crash.text());
        out.text("on_lockfailure", lockFailure.map(XmlChoice::text));
    }

    private static Action action(XmlElement root, String name, Action otherwise) {
        return root.childText(name)
                .map(text -> XmlChoice.find(Action.class, text)
                        .orElseThrow(() -> XmlErrors.internal("unknown lifecycle action '" + text + "' in " + name)))
                .orElse(otherwise);
    }
}
