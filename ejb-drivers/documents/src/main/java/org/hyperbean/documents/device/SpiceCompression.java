package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** How a SPICE server compresses pictures and sound. */
public record SpiceCompression(
        Optional<Image> image, Optional<Wan> jpeg, Optional<Wan> zlib, Optional<Boolean> playback) {

    /** Ways to compress pictures. */
    public enum Image implements XmlChoice {
        DEFAULT,
        AUTO_GLZ,
        AUTO_LZ,
        QUIC,
        GLZ,
        LZ,
        OFF;

        @Override
        public String text() {
            return XmlChoice.super.text().replace('-', '_');
        }
    }

    /** When a slow line is spared. */
    public enum Wan implements XmlChoice {
        DEFAULT,
        AUTO,
        NEVER,
        ALWAYS
    }

    static SpiceCompression parse(XmlElement graphics) {
        return new SpiceCompression(
                read(graphics, "image", Image.class),
                read(graphics, "jpeg", Wan.class),
                read(graphics, "zlib", Wan.class),
                graphics.child("playback")
                        .map(element -> XmlValues.required(element, "compression", XmlValues::onOff)));
    }

    private static <E extends Enum<E> & XmlChoice> Optional<E> read(XmlElement graphics, String child, Class<E> ways) {
        return graphics.child(child)
                .map(element -> XmlValues.required(
                        element, "compression", (e, name) -> XmlValues.choiceNotDefault(e, name, ways)));
    }

    void format(XmlWriter out) {
        out.element("image").choice("compression", image).endIfAny();
        out.element("jpeg").choice("compression", jpeg).endIfAny();
        out.element("zlib").choice("compression", zlib).endIfAny();
        out.element("playback").onOff("compression", playback).endIfAny();
    }
}
