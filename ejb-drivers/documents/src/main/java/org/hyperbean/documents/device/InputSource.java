package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <source>} of an input: a device of the host. */
public sealed interface InputSource {

    /** A device that is given to the guest as it is. */
    record Passthrough(String device) implements InputSource {
        @Override
        public void format(XmlWriter out) {
            out.element("source").attribute("evdev", device).end();
        }
    }

    /**
     * A device whose events are passed on.
     *
     * @param grabAll whether all devices follow when this one changes between host and guest
     * @param toggle the keys that change between host and guest
     * @param repeat whether keys repeat
     */
    record Events(String device, boolean grabAll, Optional<Toggle> toggle, Optional<Boolean> repeat)
            implements InputSource {
        @Override
        public void format(XmlWriter out) {
            out.element("source")
                    .attribute("dev", device)
                    .choice("grab", Optional.of(Grab.ALL).filter(_ -> grabAll))
                    .choice("grabToggle", toggle)
                    .onOff("repeat", repeat)
                    .end();
        }
    }

    /** How many devices follow each other. */
    enum Grab implements XmlChoice {
        DEFAULT,
        ALL
    }

    /** Keys that change between host and guest. */
    enum Toggle implements XmlChoice {
        DEFAULT,
        CTRL_CTRL,
        ALT_ALT,
        SHIFT_SHIFT,
        META_META,
        SCROLLLOCK,
        CTRL_SCROLLLOCK
    }

    /** Writes the element. */
    void format(XmlWriter out);

    /** Reads the element; empty for inputs that have no such thing. */
    static Optional<InputSource> parse(XmlElement source, InputDevice.Type type) {
        return switch (type) {
            case PASSTHROUGH -> Optional.of(new Passthrough(device(source, "evdev")));
            case EVDEV ->
                Optional.of(new Events(
                        device(source, "dev"),
                        XmlValues.choiceNotDefault(source, "grab", Grab.class).isPresent(),
                        XmlValues.choiceNotDefault(source, "grabToggle", Toggle.class),
                        XmlValues.onOff(source, "repeat")));
            case MOUSE, TABLET, KEYBOARD -> Optional.empty();
        };
    }

    private static String device(XmlElement source, String attribute) {
        return source.attribute(attribute).orElseThrow(() -> XmlErrors.document("Missing evdev path for input device"));
    }
}
