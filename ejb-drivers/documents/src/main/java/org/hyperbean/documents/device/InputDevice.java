package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <input>}: mouse, keyboard, tablet and the like.
 *
 * @param bus empty until it follows from the type
 * @param model of virtio inputs
 * @param source the host's device, of types that have one
 */
public record InputDevice(
        Type type,
        Optional<Bus> bus,
        Optional<Model> model,
        VirtioOptions virtio,
        Optional<InputSource> source,
        DeviceInfo info)
        implements Device {

    /** What the guest can do with it. */
    public enum Type implements XmlChoice {
        MOUSE,
        TABLET,
        KEYBOARD,
        PASSTHROUGH,
        EVDEV;

        /** Whether the buses of old know it. */
        boolean isClassic() {
            return this == MOUSE || this == KEYBOARD;
        }
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

    /** Versions of virtio. */
    public enum Model implements XmlChoice {
        VIRTIO,
        VIRTIO_TRANSITIONAL,
        VIRTIO_NON_TRANSITIONAL
    }

    /** An input that every machine of a kind has. */
    public static InputDevice implicit(Type type, Bus bus) {
        return new InputDevice(
                type, Optional.of(bus), Optional.empty(), VirtioOptions.NONE, Optional.empty(), DeviceInfo.NONE);
    }

    static InputDevice parse(XmlElement xml, ParseOptions options) {
        Type type = xml.attribute("type")
                .map(text -> known(Type.class, text, "unknown input device type '%s'"))
                .orElseThrow(() -> XmlErrors.internal("missing input device type"));
        Optional<Model> model =
                xml.attribute("model").map(text -> known(Model.class, text, "unknown input model '%s'"));
        Optional<Bus> bus = xml.attribute("bus").map(text -> known(Bus.class, text, "unknown input bus type '%s'"));
        DeviceInfo info = DeviceInfo.parse(xml, options);
        VirtioOptions virtio = xml.child("driver").map(VirtioOptions::parse).orElse(VirtioOptions.NONE);
        Optional<InputSource> source = xml.child("source").flatMap(element -> InputSource.parse(element, type));
        return new InputDevice(type, bus, model, virtio, source, info);
    }

    private static <E extends Enum<E> & XmlChoice> E known(Class<E> choices, String text, String refusal) {
        return XmlChoice.find(choices, text).orElseThrow(() -> XmlErrors.unsupported(refusal.replace("%s", text)));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        // Older hosts add the keyboard that belongs to every machine themselves.
        boolean implied = type == Type.KEYBOARD && (isOn(Bus.PS2) || isOn(Bus.XEN));
        if (options.migratable() && implied) {
            return;
        }
        out.element("input")
                .attribute("type", type)
                .choice("bus", bus.filter(place -> place != Bus.NONE))
                .choice("model", model)
                .body(body -> {
                    virtio.format(body.element("driver")).endIfAny();
                    source.ifPresent(device -> device.format(body));
                    info.format(body, options);
                });
    }

    @Override
    public InputDevice complete(Guest guest) {
        InputDevice placed = bus.isPresent() ? this : on(InputBuses.usual(type, guest));
        InputBuses.check(placed, guest);
        return placed;
    }

    @Override
    public void validate(Guest guest) {
        if (type == Type.PASSTHROUGH && !isOn(Bus.VIRTIO)) {
            throw XmlErrors.unsupported("only bus 'virtio' is supported for 'passthrough' input devices");
        }
        if (type == Type.EVDEV && !isOn(Bus.NONE)) {
            throw XmlErrors.unsupported("input evdev doesn't support bus element");
        }
        model.filter(_ -> !isOn(Bus.VIRTIO)).ifPresent(version -> {
            throw XmlErrors.unsupported(
                    "only bus 'virtio' is supported for input model '%s'".formatted(version.text()));
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.INPUT;
    }

    /** Whether it is of a type and on a bus. */
    public boolean is(Type wantedType, Bus wantedBus) {
        return type == wantedType && isOn(wantedBus);
    }

    /** Whether it is on a bus. */
    public boolean isOn(Bus wanted) {
        return bus.equals(Optional.of(wanted));
    }

    /** The same input on a bus. */
    public InputDevice on(Bus newBus) {
        return new InputDevice(type, Optional.of(newBus), model, virtio, source, info);
    }

    @Override
    public InputDevice withInfo(DeviceInfo newInfo) {
        return new InputDevice(type, bus, model, virtio, source, newInfo);
    }
}
