package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.NetworkChange;

/** Changes what guests are given at one of a network's addresses. */
record DhcpUpdate(NetworkUpdate update, NetworkDocument network, XmlElement xml) {
    private static final String UNKNOWN = "unknown";

    NetworkDocument host() {
        NetworkUpdate.expect("host", xml, network);
        int place = addressPlace();
        NetworkAddress parent = network.addresses().get(place);
        Family family = parent.address().family();
        boolean search = update.command() == NetworkChange.DELETE;
        DhcpHost host = DhcpHost.parse(xml, network.name(), family, search);
        if (!search && !host.address().map(SocketAddress::family).equals(Optional.of(family))) {
            throw NetworkErrors.invalid("the address family of a host entry IP must match the address family of the"
                    + " dhcp element's parent");
        }
        List<DhcpHost> hosts = parent.dhcp().hosts();
        List<DhcpHost> changed = switch (update.command()) {
            case NetworkChange.MODIFY -> NetworkUpdate.replace(hosts, clash(hosts, host), host);
            case NetworkChange.ADD_FIRST, NetworkChange.ADD_LAST -> add(place, host);
            case NetworkChange.DELETE -> NetworkUpdate.remove(hosts, described(hosts, host));
            default -> throw NetworkErrors.unknownCommand(update.command());
        };
        return withDhcp(place, parent.dhcp().withHosts(changed));
    }

    NetworkDocument range() {
        NetworkUpdate.expect("range", xml, network);
        int place = addressPlace();
        NetworkAddress parent = network.addresses().get(place);
        if (update.command() == NetworkChange.MODIFY) {
            throw NetworkErrors.unchangeable("dhcp ranges cannot be modified, only added or deleted");
        }
        DhcpRange range = DhcpRange.parse(xml, network.name(), parent);
        List<DhcpRange> ranges = parent.dhcp().ranges();
        Optional<Integer> found = find(ranges, other -> other.addresses().equals(range.addresses()));
        List<DhcpRange> changed = switch (update.command()) {
            case NetworkChange.ADD_FIRST, NetworkChange.ADD_LAST -> {
                refuseSecondAddress(place);
                refuseSecondRange(found, range);
                yield update.insert(ranges, range);
            }
            case NetworkChange.DELETE ->
                NetworkUpdate.remove(
                        ranges,
                        found.orElseThrow(() -> NetworkErrors.invalid(
                                "couldn't locate a matching dhcp range entry in network '%s'", network.name())));
            default -> throw NetworkErrors.unknownCommand(update.command());
        };
        return withDhcp(place, parent.dhcp().withRanges(changed));
    }

    /** The address that the change names, or the one that serves guests, or the first, those of IPv4 before others. */
    private int addressPlace() {
        List<NetworkAddress> addresses = network.addresses();
        if (update.change().parentIndex() >= 0) {
            if (update.change().parentIndex() >= addresses.size()) {
                throw NetworkErrors.invalid(
                        "couldn't update dhcp host entry - no <ip> element found at index %d in network '%s'",
                        update.change().parentIndex(), network.name());
            }
            return update.change().parentIndex();
        }
        return find(addresses, address -> address.dhcp().isServed())
                .or(() -> find(addresses, address -> address.address().family() == Family.IPV4))
                .or(() -> find(addresses, _ -> true))
                .orElseThrow(() -> NetworkErrors.invalid(
                        "couldn't update dhcp host entry - no <ip> element found in network '%s'", network.name()));
    }

    private List<DhcpHost> add(int place, DhcpHost host) {
        refuseSecondAddress(place);
        List<DhcpHost> hosts = network.addresses().get(place).dhcp().hosts();
        if (find(hosts, host::clashesWith).isPresent()) {
            throw NetworkErrors.invalid(
                    "there is an existing dhcp host entry in network '%s' that matches \"<host mac='%s' name='%s'"
                            + " ip='%s'/>\"",
                    network.name(),
                    host.mac().orElse(UNKNOWN),
                    host.name().orElse(NetworkUpdate.NOTHING),
                    host.address().orElseThrow());
        }
        return update.insert(hosts, host);
    }

    private int clash(List<DhcpHost> hosts, DhcpHost host) {
        return find(hosts, host::clashesWith)
                .orElseThrow(() -> NetworkErrors.invalid(
                        "couldn't locate an existing dhcp host entry with \"mac='%s'\" \"name='%s'\" \"ip='%s'\" in"
                                + " network '%s'",
                        host.mac().orElse(UNKNOWN),
                        host.name().orElse(NetworkUpdate.NOTHING),
                        host.address().orElseThrow(),
                        network.name()));
    }

    private int described(List<DhcpHost> hosts, DhcpHost host) {
        return find(hosts, host::describes)
                .orElseThrow(() -> NetworkErrors.invalid(
                        "couldn't locate a matching dhcp host entry in network '%s'", network.name()));
    }

    /** Guests are served at one address of each family. */
    private void refuseSecondAddress(int place) {
        List<NetworkAddress> addresses = network.addresses();
        Family family = addresses.get(place).address().family();
        boolean second = IntStream.range(0, addresses.size())
                .filter(other -> other != place)
                .mapToObj(addresses::get)
                .filter(address -> address.address().family() == family)
                .anyMatch(address -> address.dhcp().isServed());
        if (second) {
            throw NetworkErrors.invalid(
                    "dhcp is supported only for a single %s address on each network",
                    family == Family.IPV4 ? "IPv4" : "IPv6");
        }
    }

    private void refuseSecondRange(Optional<Integer> found, DhcpRange range) {
        if (found.isPresent()) {
            throw NetworkErrors.invalid(
                    "there is an existing dhcp range entry in network '%s' that matches \"<range start='%s'"
                            + " end='%s'/>\"",
                    network.name(), range.addresses().start(), range.addresses().end());
        }
    }

    private NetworkDocument withDhcp(int place, Dhcp changed) {
        NetworkAddress parent = network.addresses().get(place);
        return network.withAddresses(NetworkUpdate.replace(network.addresses(), place, parent.withDhcp(changed)));
    }

    private static <T> Optional<Integer> find(List<T> list, Predicate<T> wanted) {
        return IntStream.range(0, list.size())
                .boxed()
                .filter(place -> wanted.test(list.get(place)))
                .findFirst();
    }
}
