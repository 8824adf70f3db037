package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** A unit on a SCSI bus. */
public record ScsiCapability(long host, long bus, long target, long lun, Optional<String> kind) implements Capability {
    static ScsiCapability parse(CapabilityReader reader) {
        return new ScsiCapability(
                reader.number("host", "SCSI host ID"),
                reader.number("bus", "SCSI bus ID"),
                reader.number("target", "SCSI target ID"),
                reader.number("lun", "SCSI LUN ID"),
                reader.xml().childText("type"));
    }

    @Override
    public Type type() {
        return Type.SCSI;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("host").text(Long.toString(host));
        out.element("bus").text(Long.toString(bus));
        out.element("target").text(Long.toString(target));
        out.element("lun").text(Long.toString(lun));
        out.text("type", kind);
    }
}
