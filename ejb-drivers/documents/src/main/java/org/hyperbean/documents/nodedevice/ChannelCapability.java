package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device of a mainframe's channel subsystem, or one of its subchannels.
 *
 * @param type {@code ccw} or {@code css}
 * @param device the device behind a subchannel
 * @param mediated what a subchannel can be divided into
 */
public record ChannelCapability(
        Type type, ChannelAddress address, Optional<ChannelAddress> device, Optional<MediatedTypes> mediated)
        implements Capability {
    static ChannelCapability parse(CapabilityReader reader, Type type) {
        XmlElement xml = reader.xml();
        ChannelAddress address = ChannelAddress.parse(xml, reader.device());
        if (type == Type.CCW) {
            return new ChannelCapability(type, address, Optional.empty(), Optional.empty());
        }
        Optional<MediatedTypes> mediated = MediatedTypes.parseInside(xml);
        Optional<ChannelAddress> device =
                xml.child("channel_dev_addr").map(element -> ChannelAddress.parse(element, reader.device()));
        return new ChannelCapability(type, address, device, mediated);
    }

    @Override
    public boolean includes(Type kind) {
        return kind == type() || (kind == Type.MDEV_TYPES && mediated.isPresent());
    }

    @Override
    public void format(XmlWriter out) {
        address.format(out);
        device.ifPresent(behind -> out.element("channel_dev_addr").body(behind::format));
        mediated.ifPresent(types -> types.format(out));
    }
}
