package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.netinterface.InterfaceLink;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A network card.
 *
 * @param name what the host calls it
 * @param features each once, in libvirt's order
 */
public record NetCapability(
        String name,
        Optional<String> address,
        Optional<InterfaceLink> link,
        List<Feature> features,
        Optional<Standard> standard)
        implements Capability {
    /** Keeps a copy, so that the value cannot change. */
    public NetCapability {
        features = features.stream().distinct().sorted().toList();
    }

    /** What a card can do without the host's processor. */
    public enum Feature implements XmlChoice {
        RX,
        TX,
        SG,
        TSO,
        UFO,
        GSO,
        GRO,
        LRO,
        RXVLAN,
        TXVLAN,
        NTUPLE,
        RXHASH,
        RDMA,
        TXUDPTNL,
        SWITCHDEV
    }

    /** The kind of network. */
    public enum Standard implements XmlChoice {
        ETHERNET("80203"),
        WIRELESS("80211");

        private final String text;

        Standard(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    static NetCapability parse(CapabilityReader reader) {
        XmlElement xml = reader.xml();
        String name = xml.childText("interface").orElseThrow(() -> reader.missing("network interface"));
        List<Feature> features = new ArrayList<>();
        for (XmlElement feature : xml.children("feature")) {
            features.add(feature(feature));
        }
        Optional<Standard> standard = xml.child("capability")
                .flatMap(part -> part.filledAttribute("type"))
                .map(text -> XmlChoice.find(Standard.class, text)
                        .orElseThrow(() -> NodeDeviceErrors.unsupported(
                                "invalid network type supplied for '%s'".formatted(reader.device()))));
        return new NetCapability(
                name, xml.childText("address"), xml.child("link").map(InterfaceLink::parse), features, standard);
    }

    @Override
    public Type type() {
        return Type.NET;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("interface").text(name);
        out.text("address", address);
        link.ifPresent(state -> state.format(out));
        features.forEach(
                feature -> out.element("feature").attribute("name", feature).end());
        standard.ifPresent(
                kind -> out.element("capability").attribute("type", kind).end());
    }

    private static Feature feature(XmlElement xml) {
        String name = xml.attribute("name")
                .orElseThrow(() -> NodeDeviceErrors.document("missing network device feature name"));
        return XmlChoice.find(Feature.class, name)
                .orElseThrow(() -> NodeDeviceErrors.document("unknown network device feature '%s'".formatted(name)));
    }
}
