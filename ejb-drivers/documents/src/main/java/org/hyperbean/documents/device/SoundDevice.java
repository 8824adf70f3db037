package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <sound>} card.
 *
 * @param codecs of Intel's cards
 * @param audio the id of the way to the host that its sound takes
 */
public record SoundDevice(Model model, List<Codec> codecs, Optional<Long> audio, DeviceInfo info) implements Device {
    /** Keeps a copy, so that the value cannot change. */
    public SoundDevice {
        codecs = List.copyOf(codecs);
    }

    /** Cards that guests can see. */
    public enum Model implements XmlChoice {
        SB16,
        ES1370,
        PCSPK,
        AC97,
        ICH6,
        ICH9,
        USB,
        ICH7;

        /** Whether the card takes codecs. */
        boolean hasCodecs() {
            return this == ICH6 || this == ICH9;
        }
    }

    /** What an Intel card can do. */
    public enum Codec implements XmlChoice {
        DUPLEX,
        MICRO,
        OUTPUT
    }

    static SoundDevice parse(XmlElement xml, ParseOptions options) {
        Model model = XmlValues.required(xml, "model", (element, name) -> XmlValues.choice(element, name, Model.class));
        List<Codec> codecs = model.hasCodecs()
                ? xml.children("codec").stream().map(SoundDevice::codec).toList()
                : List.of();
        return new SoundDevice(model, codecs, AudioDevice.parseReference(xml), DeviceInfo.parse(xml, options));
    }

    private static Codec codec(XmlElement xml) {
        Optional<String> type = xml.attribute("type");
        return type.flatMap(text -> XmlChoice.find(Codec.class, text))
                .orElseThrow(() -> XmlErrors.unsupported("unknown codec type '%s'".formatted(type.orElse("(null)"))));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("sound").attribute("model", model).body(body -> {
            codecs.forEach(
                    codec -> body.element("codec").attribute("type", codec).end());
            AudioDevice.formatReference(body, audio);
            info.format(body, options);
        });
    }

    @Override
    public void validate(Guest guest) {
        AudioDevice.checkReference(guest, audio);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.SOUND;
    }

    @Override
    public SoundDevice withInfo(DeviceInfo newInfo) {
        return new SoundDevice(model, codecs, audio, newInfo);
    }
}
