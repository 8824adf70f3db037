package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** What a card asks of the switch that it is connected to. */
public record SwitchPort(
        Optional<Vlan> vlan, Optional<VirtualPort> virtualPort, Optional<Bandwidth> bandwidth, PortOptions options) {
    /** A port that nothing is asked of. */
    public static final SwitchPort PLAIN =
            new SwitchPort(Optional.empty(), Optional.empty(), Optional.empty(), new PortOptions(Optional.empty()));

    /** Writes the elements. */
    public void format(XmlWriter out) {
        vlan.ifPresent(part -> part.format(out));
        virtualPort.ifPresent(part -> part.format(out));
        bandwidth.ifPresent(part -> part.format(out));
        options.format(out);
    }

    /** The same with other limits of the traffic. */
    public SwitchPort withBandwidth(Optional<Bandwidth> changed) {
        return new SwitchPort(vlan, virtualPort, changed, options);
    }
}
