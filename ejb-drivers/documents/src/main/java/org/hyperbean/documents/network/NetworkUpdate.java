package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.NetworkChange;

/** Applies changes to a network, as {@code virNetworkUpdate} describes them. */
public record NetworkUpdate(NetworkChange change) {
    /** What C's library prints for a text that is not there. */
    static final String NOTHING = "(null)";

    /**
     * The changed network. As in libvirt, the network is written and read before and after the change, so that nothing
     * comes in that a definition would not take.
     *
     * @param inactive whether the definition is changed, not the running network
     * @throws org.hyperbean.driver.LibvirtException where the change does not fit
     */
    public NetworkDocument apply(NetworkDocument network, boolean inactive) {
        return copy(changed(copy(network, inactive)), inactive);
    }

    private static NetworkDocument copy(NetworkDocument network, boolean inactive) {
        return NetworkDocument.parse(network.format(inactive), network.dnsmasq().isPresent())
                .withConnections(network.connections());
    }

    private NetworkDocument changed(NetworkDocument network) {
        XmlElement xml = XmlReader.read(change.xml(), "network_update_xml", ErrorDomain.NETWORK);
        return switch (change.section()) {
            case 1 -> throw unchangeable("bridge", network);
            case 2 -> throw unchangeable("domain", network);
            case 3 -> throw unchangeable("ip", network);
            case 4 -> new DhcpUpdate(this, network, xml).host();
            case 5 -> new DhcpUpdate(this, network, xml).range();
            case 6 -> throw unchangeable("forward", network);
            case 7 -> network.withForward(ForwardUpdate.apply(this, network, xml));
            case 8 -> throw unchangeable("forward pf", network);
            case 9 -> network.withPorts(PortGroupUpdate.apply(this, network, xml));
            case 10 -> network.withDns(new DnsUpdate(this, network, xml).host());
            case 11 -> network.withDns(new DnsUpdate(this, network, xml).text());
            case 12 -> network.withDns(new DnsUpdate(this, network, xml).service());
            default -> throw NetworkErrors.unchangeable("can't update unrecognized section of network");
        };
    }

    int command() {
        return change.command();
    }

    boolean isAddition() {
        return command() == NetworkChange.ADD_LAST || command() == NetworkChange.ADD_FIRST;
    }

    /** A list with one more element, in front or at the end. */
    <T> List<T> insert(List<T> list, T element) {
        List<T> changed = new ArrayList<>(list);
        changed.add(command() == NetworkChange.ADD_FIRST ? 0 : list.size(), element);
        return changed;
    }

    /** A list without the element at a place. */
    static <T> List<T> remove(List<T> list, int place) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(place);
        return changed;
    }

    /** A list with another element at a place. */
    static <T> List<T> replace(List<T> list, int place, T element) {
        List<T> changed = new ArrayList<>(list);
        changed.set(place, element);
        return changed;
    }

    /** Refuses an element that does not belong into the section. */
    static void expect(String name, XmlElement xml, NetworkDocument network) {
        if (!xml.name().equals(name)) {
            throw NetworkErrors.document(
                    "unexpected element <%s>, expecting <%s>, while updating network '%s'",
                    xml.name(), name, network.name());
        }
    }

    private static RuntimeException unchangeable(String what, NetworkDocument network) {
        return NetworkErrors.unchangeable("can't update '%s' section of network '%s'", what, network.name());
    }
}
