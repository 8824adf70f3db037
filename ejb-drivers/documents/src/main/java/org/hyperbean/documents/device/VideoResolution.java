package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <resolution>}: how many pixels a video card shows, both above 0. */
public record VideoResolution(long x, long y) {

    static VideoResolution parse(XmlElement resolution) {
        long x = XmlValues.required(resolution, "x", XmlValues::unsigned);
        long y = XmlValues.required(resolution, "y", XmlValues::unsigned);
        if (x == 0 || y == 0) {
            throw XmlErrors.unsupported("video resolution values must be greater than 0");
        }
        return new VideoResolution(x, y);
    }

    void format(XmlWriter out) {
        out.element("resolution").attribute("x", x).attribute("y", y).end();
    }
}
