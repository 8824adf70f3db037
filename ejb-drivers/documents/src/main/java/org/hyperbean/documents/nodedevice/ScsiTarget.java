package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A target on a SCSI bus, which may be a port of a fibre channel network. */
public record ScsiTarget(String target, Optional<RemotePort> remotePort) implements Capability {
    /** A port of a fibre channel network. */
    public record RemotePort(String name, String wwpn) {}

    static ScsiTarget parse(CapabilityReader reader) {
        String target = reader.xml().childText("target").orElseThrow(() -> reader.missing("target name"));
        Optional<RemotePort> port = Optional.empty();
        for (XmlElement part : reader.xml().children("capability")) {
            port = Optional.of(remotePort(part, reader.device()));
        }
        return new ScsiTarget(target, port);
    }

    @Override
    public Type type() {
        return Type.SCSI_TARGET;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("target").text(target);
        remotePort.ifPresent(port -> out.element("capability")
                .attribute("type", "fc_remote_port")
                .body(body -> {
                    body.element("rport").text(port.name);
                    body.element("wwpn").text(port.wwpn);
                }));
    }

    private static RemotePort remotePort(XmlElement xml, String device) {
        String type = xml.attribute("type")
                .orElseThrow(() -> NodeDeviceErrors.internal(
                        "missing type for SCSI target capability for '%s'".formatted(device)));
        if (!type.equals("fc_remote_port")) {
            throw NodeDeviceErrors.internal(
                    "unknown SCSI target capability type '%s' for '%s'".formatted(type, device));
        }
        return new RemotePort(
                xml.childText("rport")
                        .orElseThrow(() -> NodeDeviceErrors.internal("missing rport name for '%s'".formatted(device))),
                xml.childText("wwpn")
                        .orElseThrow(
                                () -> NodeDeviceErrors.internal("missing wwpn identifier for '%s'".formatted(device))));
    }
}
