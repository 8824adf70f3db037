package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlWriter;

/** One direction of sound: {@code <input>} or {@code <output>}. */
public record AudioStream(AudioFormat format, AudioSettings settings) {
    /** Nothing said. */
    static final AudioStream PLAIN = new AudioStream(AudioFormat.PLAIN, AudioSettings.NONE);

    void format(XmlWriter out, String direction) {
        XmlWriter.Open element = out.element(direction);
        format.attributes(element);
        settings.attributes(element);
        element.bodyIfAny(format::children);
    }
}
