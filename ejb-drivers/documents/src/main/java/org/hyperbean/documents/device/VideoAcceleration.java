package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.PathText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <acceleration>}: what the host's card draws.
 *
 * @param renderNode the host's card
 */
public record VideoAcceleration(Optional<Boolean> flat, Optional<Boolean> spatial, Optional<String> renderNode) {

    static VideoAcceleration parse(XmlElement acceleration) {
        Optional<Boolean> spatial = XmlValues.yesNo(acceleration, "accel3d");
        Optional<Boolean> flat = XmlValues.yesNo(acceleration, "accel2d");
        Optional<String> renderNode = acceleration.attribute("rendernode").map(PathText::sanitized);
        if (spatial.isEmpty() && flat.isEmpty() && renderNode.isEmpty()) {
            throw XmlErrors.unsupported("missing values for acceleration");
        }
        return new VideoAcceleration(flat, spatial, renderNode);
    }

    void format(XmlWriter out) {
        out.element("acceleration")
                .yesNo("accel3d", spatial)
                .yesNo("accel2d", flat)
                .attribute("rendernode", renderNode)
                .end();
    }
}
