package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <audio>}: how the guest's sound reaches the host.
 *
 * @param id by which sound cards and screens name it, above 0
 * @param timerPeriod in microseconds, above 0
 */
public record AudioDevice(
        long id,
        Optional<Long> timerPeriod,
        AudioBackend backend,
        AudioStream input,
        AudioStream output,
        DeviceInfo info)
        implements Device {

    /** The sound systems of hosts. */
    public enum Type implements XmlChoice {
        NONE,
        ALSA,
        COREAUDIO,
        JACK,
        OSS,
        PULSEAUDIO,
        SDL,
        SPICE,
        FILE,
        DBUS
    }

    /** A way for sound of which nothing else is said. */
    public static AudioDevice of(long id, Type type) {
        return new AudioDevice(
                id, Optional.empty(), AudioBackend.plain(type), AudioStream.PLAIN, AudioStream.PLAIN, DeviceInfo.NONE);
    }

    static AudioDevice parse(XmlElement xml) {
        long id = XmlValues.required(xml, "id", XmlValues::positive);
        Type type = XmlValues.required(xml, "type", (element, name) -> XmlValues.choice(element, name, Type.class));
        Optional<Long> timerPeriod = XmlValues.positive(xml, "timerPeriod");
        Optional<XmlElement> in = xml.child("input");
        Optional<XmlElement> out = xml.child("output");
        AudioFormat inputFormat = in.map(AudioFormat::parse).orElse(AudioFormat.PLAIN);
        AudioFormat outputFormat = out.map(AudioFormat::parse).orElse(AudioFormat.PLAIN);
        AudioBackend backend = AudioBackend.parse(xml, type);
        AudioSettings inputSettings =
                in.map(element -> AudioSettings.parse(element, type)).orElse(AudioSettings.NONE);
        AudioSettings outputSettings =
                out.map(element -> AudioSettings.parse(element, type)).orElse(AudioSettings.NONE);
        return new AudioDevice(
                id,
                timerPeriod,
                backend,
                new AudioStream(inputFormat, inputSettings),
                new AudioStream(outputFormat, outputSettings),
                DeviceInfo.NONE);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("audio")
                .attribute("id", id)
                .attribute("type", type())
                .number("timerPeriod", timerPeriod);
        backend.format(element);
        element.body(body -> {
            input.format(body, "input");
            output.format(body, "output");
        });
    }

    /** The host's sound system. */
    public Type type() {
        return backend.type();
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.AUDIO;
    }

    @Override
    public AudioDevice withInfo(DeviceInfo newInfo) {
        return this;
    }

    @Override
    public void validate(Guest guest) {
        boolean shared =
                guest.devices(AudioDevice.class).filter(other -> other.id == id).count() > 1;
        if (shared) {
            throw XmlErrors.document("audio ID %d is used multiple times".formatted(id));
        }
    }

    /** Reads the {@code <audio>} by which another device names one. */
    static Optional<Long> parseReference(XmlElement device) {
        return device.child("audio").map(audio -> XmlValues.required(audio, "id", XmlValues::positive));
    }

    /** Writes the {@code <audio>} by which another device names one. */
    static void formatReference(XmlWriter out, Optional<Long> id) {
        out.element("audio").number("id", id).endIfAny();
    }

    /** Refuses a device that is named but does not exist. */
    static void checkReference(Guest guest, Optional<Long> id) {
        id.filter(wanted -> guest.devices(AudioDevice.class).noneMatch(audio -> audio.id == wanted))
                .ifPresent(wanted -> {
                    throw XmlErrors.document("no audio device with ID %d".formatted(wanted));
                });
    }
}
