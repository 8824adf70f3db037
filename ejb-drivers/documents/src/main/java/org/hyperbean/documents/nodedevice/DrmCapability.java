package org.hyperbean.documents.nodedevice;

import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlWriter;

/** A node of a graphics card. */
public record DrmCapability(Node node) implements Capability {
    /** What the node is for. */
    public enum Node implements XmlChoice {
        PRIMARY,
        CONTROL,
        RENDER
    }

    static DrmCapability parse(CapabilityReader reader) {
        String text = reader.xml().childText("type").orElse("(null)");
        return new DrmCapability(XmlChoice.find(Node.class, text)
                .orElseThrow(() -> NodeDeviceErrors.unsupported(
                        "unknown drm type '%s' for '%s'".formatted(text, reader.device()))));
    }

    @Override
    public Type type() {
        return Type.DRM;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("type").text(node.text());
    }
}
