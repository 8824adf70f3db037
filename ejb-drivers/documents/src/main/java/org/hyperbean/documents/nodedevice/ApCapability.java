package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A cryptographic device of a mainframe: a card, a queue of one, or the matrix that guests get parts of.
 *
 * @param type {@code ap_card}, {@code ap_queue} or {@code ap_matrix}
 * @param adapter the card, of a card or a queue
 * @param domain of a queue
 * @param mediated what a matrix can be divided into
 */
public record ApCapability(Type type, Optional<Long> adapter, Optional<Long> domain, Optional<MediatedTypes> mediated)
        implements Capability {
    private static final long HIGHEST_DOMAIN = 255;

    static ApCapability parse(CapabilityReader reader, Type type) {
        XmlElement xml = reader.xml();
        if (type == Type.AP_MATRIX) {
            return new ApCapability(type, Optional.empty(), Optional.empty(), MediatedTypes.parseInside(xml));
        }
        long adapter = ChannelAddress.number(xml, "ap-adapter", Numbers.ANY_BASE, reader.device());
        Optional<Long> domain = type == Type.AP_QUEUE ? Optional.of(domain(xml, reader.device())) : Optional.empty();
        return new ApCapability(type, Optional.of(adapter), domain, Optional.empty());
    }

    @Override
    public boolean includes(Type kind) {
        return kind == type() || (kind == Type.MDEV_TYPES && mediated.isPresent());
    }

    @Override
    public void format(XmlWriter out) {
        out.text("ap-adapter", adapter.map("0x%02x"::formatted));
        out.text("ap-domain", domain.map("0x%04x"::formatted));
        mediated.ifPresent(types -> types.format(out));
    }

    private static long domain(XmlElement xml, String device) {
        long domain = ChannelAddress.number(xml, "ap-domain", Numbers.ANY_BASE, device);
        if (domain > HIGHEST_DOMAIN) {
            throw NodeDeviceErrors.unsupported("ap-domain value '%s' is out of range for '%s'"
                    .formatted(xml.childText("ap-domain").orElseThrow(), device));
        }
        return domain;
    }
}
