package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <input>}: mouse, keyboard, tablet and the like.
 *
 * @param model of virtio inputs
 */
public record InputDevice(Type type, Optional<Bus> bus, Optional<String> model, Kept kept, DeviceInfo info)
        implements Device {

    private static final Shape SOURCE = Shape.of("source")
            .texts("dev", "evdev")
            .words("grab", "all")
            .words("grabToggle", "ctrl-ctrl", "alt-alt", "shift-shift", "meta-meta", "scrolllock", "ctrl-scrolllock")
            .onOff("repeat");

    /** What the guest can do with it. */
    public enum Type implements XmlChoice {
        MOUSE,
        TABLET,
        KEYBOARD,
        PASSTHROUGH,
        EVDEV
    }

    /** Where it is plugged in. */
    public enum Bus implements XmlChoice {
        PS2,
        USB,
        XEN,
        PARALLELS,
        VIRTIO,
        NONE
    }

    /** An input that every machine of a kind has. */
    public static InputDevice implicit(Type type, Bus bus) {
        return new InputDevice(type, Optional.of(bus), Optional.empty(), Kept.NOTHING, DeviceInfo.NONE);
    }

    static InputDevice parse(XmlElement xml, ParseOptions options) {
        return new InputDevice(
                XmlValues.choice(xml, "type", Type.class).orElseThrow(() -> XmlErrors.missingAttribute(xml, "type")),
                XmlValues.choice(xml, "bus", Bus.class),
                XmlValues.word(xml, "model", "virtio", "virtio-transitional", "virtio-non-transitional"),
                Shape.keep(xml, PlainShapes.virtioDriver(), SOURCE),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        // Older hosts add the keyboard that belongs to every machine themselves.
        if (options.migratable() && type == Type.KEYBOARD && bus.equals(Optional.of(Bus.PS2))) {
            return;
        }
        out.element("input")
                .attribute("type", type)
                .choice("bus", bus)
                .attribute("model", model)
                .body(body -> {
                    kept.format(body, "driver", "source");
                    info.format(body, options);
                });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.INPUT;
    }

    /** Whether it is of a type and on a bus. */
    public boolean is(Type wantedType, Bus wantedBus) {
        return type == wantedType && bus.equals(Optional.of(wantedBus));
    }

    /** The same input on a bus. */
    public InputDevice on(Bus newBus) {
        return new InputDevice(type, Optional.of(newBus), model, kept, info);
    }

    @Override
    public InputDevice withInfo(DeviceInfo newInfo) {
        return new InputDevice(type, bus, model, kept, newInfo);
    }
}
