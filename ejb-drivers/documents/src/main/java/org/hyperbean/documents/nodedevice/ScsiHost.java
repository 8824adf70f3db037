package org.hyperbean.documents.nodedevice;

import java.util.Locale;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A controller of a SCSI bus.
 *
 * @param host its number; zero for one that is to be made
 * @param fibreChannel its names in a fibre channel network
 * @param virtualPorts whether further controllers can be made on it
 */
public record ScsiHost(long host, Optional<Integer> uniqueId, Optional<FibreChannel> fibreChannel, boolean virtualPorts)
        implements Capability {
    /** Names in a fibre channel network. */
    public record FibreChannel(String wwnn, String wwpn, Optional<String> fabricWwn) {
        private void format(XmlWriter out) {
            out.element("capability").attribute("type", "fc_host").body(body -> {
                body.element("wwnn").text(wwnn);
                body.element("wwpn").text(wwpn);
                body.text("fabric_wwn", fabricWwn);
            });
        }
    }

    static ScsiHost parse(CapabilityReader reader, boolean made) {
        long host = made ? 0 : reader.number("host", "SCSI host ID");
        Optional<Integer> uniqueId = made ? Optional.empty() : uniqueId(reader);
        Optional<FibreChannel> fibreChannel = Optional.empty();
        boolean virtualPorts = false;
        for (XmlElement part : reader.xml().children("capability")) {
            String type = part.attribute("type")
                    .orElseThrow(() -> NodeDeviceErrors.internal(
                            "missing SCSI host capability type for '%s'".formatted(reader.device())));
            switch (type) {
                case "vport_ops" -> virtualPorts = true;
                case "fc_host" -> fibreChannel = Optional.of(fibreChannel(part, reader.device()));
                default ->
                    throw NodeDeviceErrors.internal(
                            "unknown SCSI host capability type '%s' for '%s'".formatted(type, reader.device()));
            }
        }
        return new ScsiHost(host, uniqueId, fibreChannel, virtualPorts);
    }

    @Override
    public Type type() {
        return Type.SCSI_HOST;
    }

    @Override
    public boolean includes(Type kind) {
        return switch (kind) {
            case SCSI_HOST -> true;
            case FC_HOST -> fibreChannel.isPresent();
            case VPORTS -> virtualPorts;
            default -> false;
        };
    }

    /** The same controller under other names in its fibre channel network. */
    ScsiHost withNames(String wwnn, String wwpn) {
        Optional<FibreChannel> changed = fibreChannel.map(names -> new FibreChannel(wwnn, wwpn, names.fabricWwn));
        return new ScsiHost(host, uniqueId, changed, virtualPorts);
    }

    /** {@inheritDoc} How many controllers can be made on it is known only of a real one. */
    @Override
    public void format(XmlWriter out) {
        out.element("host").text(Long.toString(host));
        out.text("unique_id", uniqueId.map(id -> Integer.toString(id)));
        fibreChannel.ifPresent(names -> names.format(out));
        if (virtualPorts) {
            out.element("capability").attribute("type", "vport_ops").body(body -> {
                body.element("max_vports").text("0");
                body.element("vports").text("0");
            });
        }
    }

    private static Optional<Integer> uniqueId(CapabilityReader reader) {
        return reader.xml()
                .childText("unique_id")
                .map(text -> Numbers.integer(text, Numbers.DECIMAL).orElseThrow(() -> reader.invalid("unique_id")));
    }

    private static FibreChannel fibreChannel(XmlElement xml, String device) {
        return new FibreChannel(name(xml, "wwnn", device), name(xml, "wwpn", device), xml.childText("fabric_wwn"));
    }

    private static String name(XmlElement xml, String child, String device) {
        return xml.childText(child)
                .orElseThrow(() -> NodeDeviceErrors.internal("no %s supplied for '%s', and auto-generation failed"
                        .formatted(child.toUpperCase(Locale.ROOT), device)));
    }
}
