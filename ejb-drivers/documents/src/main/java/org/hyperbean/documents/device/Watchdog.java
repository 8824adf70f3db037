package org.hyperbean.documents.device;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <watchdog>}, which the guest must feed.
 *
 * @param action what happens when it does not
 */
public record Watchdog(Model model, Action action, DeviceInfo info) implements Device {

    /** The devices there are. */
    public enum Model implements XmlChoice {
        I6300ESB,
        IB700,
        DIAG288
    }

    /** What may happen to the guest. */
    public enum Action implements XmlChoice {
        RESET,
        SHUTDOWN,
        POWEROFF,
        PAUSE,
        NONE,
        DUMP,
        INJECT_NMI
    }

    static Watchdog parse(XmlElement xml, ParseOptions options) {
        String model = xml.attribute("model").orElseThrow(() -> XmlErrors.internal("watchdog must contain model name"));
        return new Watchdog(
                XmlChoice.find(Model.class, model)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown watchdog model '%s'".formatted(model))),
                xml.attribute("action").map(Watchdog::action).orElse(Action.RESET),
                DeviceInfo.parse(xml, options));
    }

    private static Action action(String text) {
        return XmlChoice.find(Action.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("unknown watchdog action '%s'".formatted(text)));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.WATCHDOG;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("watchdog")
                .attribute("model", model)
                .attribute("action", action)
                .body(body -> info.format(body, options));
    }

    @Override
    public Watchdog withInfo(DeviceInfo changed) {
        return new Watchdog(model, action, changed);
    }
}
