package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The form of sound in one direction.
 *
 * @param mixing whether the hypervisor mixes
 * @param fixed whether the host's format is as said and not the guest's
 * @param voices at a time
 * @param bufferLength in microseconds
 * @param frequency in Hz
 */
public record AudioFormat(
        Optional<Boolean> mixing,
        Optional<Boolean> fixed,
        Optional<Long> voices,
        Optional<Long> bufferLength,
        Optional<Long> frequency,
        Optional<Long> channels,
        Optional<Sample> sample) {

    /** Nothing said. */
    static final AudioFormat PLAIN = new AudioFormat(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** How a sample is stored. */
    public enum Sample implements XmlChoice {
        DEFAULT,
        S8,
        U8,
        S16,
        U16,
        S32,
        U32,
        F32
    }

    static AudioFormat parse(XmlElement stream) {
        Optional<Boolean> mixing = XmlValues.yesNo(stream, "mixingEngine");
        Optional<Boolean> fixed = XmlValues.yesNo(stream, "fixedSettings");
        if (fixed.equals(Optional.of(true)) && !mixing.equals(Optional.of(true))) {
            throw XmlErrors.unsupported("fixed audio settings requires mixing engine");
        }
        Optional<Long> voices = XmlValues.positive(stream, "voices");
        Optional<Long> bufferLength = XmlValues.positive(stream, "bufferLength");
        Optional<XmlElement> given = stream.child("settings");
        if (given.isPresent() && !fixed.equals(Optional.of(true))) {
            throw XmlErrors.unsupported("audio settings specified without fixed settings flag");
        }
        XmlElement settings = given.orElse(XmlElement.empty("settings"));
        return new AudioFormat(
                mixing,
                fixed,
                voices,
                bufferLength,
                XmlValues.positive(settings, "frequency"),
                XmlValues.positive(settings, "channels"),
                XmlValues.choiceNotDefault(settings, "format", Sample.class));
    }

    void attributes(XmlWriter.Open stream) {
        stream.yesNo("mixingEngine", mixing)
                .yesNo("fixedSettings", fixed)
                .number("voices", voices)
                .number("bufferLength", bufferLength);
    }

    void children(XmlWriter out) {
        if (fixed.equals(Optional.of(true))) {
            out.element("settings")
                    .number("frequency", frequency)
                    .number("channels", channels)
                    .choice("format", sample)
                    .end();
        }
    }
}
