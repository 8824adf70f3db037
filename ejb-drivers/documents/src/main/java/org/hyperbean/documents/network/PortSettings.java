package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.PortOptions;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.net.Vlan;

/**
 * How guests are connected to a network.
 *
 * @param bandwidth what all guests together may send and receive
 * @param options of each guest's port of the bridge
 * @param groups settings for those guests that ask for them
 */
public record PortSettings(
        Optional<Vlan> vlan,
        Optional<Bandwidth> bandwidth,
        PortOptions options,
        Optional<VirtualPort> virtualPort,
        List<PortGroup> groups) {
    /** Keeps a copy, so that the value cannot change. */
    public PortSettings {
        groups = List.copyOf(groups);
    }

    /** The same with other groups. */
    PortSettings withGroups(List<PortGroup> changed) {
        return new PortSettings(vlan, bandwidth, options, virtualPort, changed);
    }
}
