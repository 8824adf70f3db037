package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A server of Microsoft's protocol. */
public record RdpSettings(boolean replaceUser, boolean multiUser) implements GraphicsSettings {

    static RdpSettings parse(XmlElement xml) {
        return new RdpSettings(isYes(xml, "replaceUser"), isYes(xml, "multiUser"));
    }

    private static boolean isYes(XmlElement xml, String attribute) {
        return xml.attribute(attribute).filter("yes"::equals).isPresent();
    }

    @Override
    public Graphics.Type type() {
        return Graphics.Type.RDP;
    }

    @Override
    public void attributes(XmlWriter.Open graphics, FormatOptions options) {
        graphics.yesNo("replaceUser", Optional.of(replaceUser).filter(yes -> yes))
                .yesNo("multiUser", Optional.of(multiUser).filter(yes -> yes));
    }
}
