package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <gl>}: whether the host's card draws, and which. */
public record GraphicsGl(boolean enabled, Optional<String> renderNode) {

    static GraphicsGl parse(XmlElement gl) {
        return new GraphicsGl(XmlValues.required(gl, "enable", XmlValues::yesNo), gl.attribute("rendernode"));
    }

    void format(XmlWriter out) {
        out.element("gl")
                .yesNo("enable", Optional.of(enabled))
                .attribute("rendernode", renderNode)
                .end();
    }
}
