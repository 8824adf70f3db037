package org.hyperbean.documents.network;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.NetworkChange;

/** Changes the names that guests of a network can look up. */
record DnsUpdate(NetworkUpdate update, NetworkDocument network, XmlElement xml) {
    Dns host() {
        expect("host", "HOST");
        DnsHost host = DnsHost.parse(xml, network.name(), !update.isAddition());
        Dns dns = network.dns();
        // Several addresses may have one name.
        Predicate<DnsHost> matches =
                other -> host.hasAddressOf(other) || (!update.isAddition() && host.sharesNameWith(other));
        return dns.withHosts(change(
                dns.hosts(),
                host,
                places(dns.hosts(), matches),
                "HOST",
                "there is already at least one DNS HOST record with a matching field in network %s",
                "multiple matching DNS HOST records were found in network %s"));
    }

    Dns service() {
        expect("srv", "SRV");
        DnsService service = DnsService.parse(xml, network.name(), !update.isAddition());
        Dns dns = network.dns();
        return dns.withServices(change(
                dns.services(),
                service,
                places(dns.services(), service::describes),
                "SRV",
                "there is already at least one DNS SRV record matching all specified fields in network %s",
                "multiple DNS SRV records matching all specified fields were found in network %s"));
    }

    Dns text() {
        expect("txt", "TXT");
        DnsText text = DnsText.parse(xml, network.name(), !update.isAddition());
        Dns dns = network.dns();
        // Of several records of one name the first counts.
        int[] found = places(dns.texts(), other -> other.name().equals(text.name()));
        int[] first = found.length == 0 ? found : new int[] {found[0]};
        if (update.isAddition() && found.length > 0) {
            throw NetworkErrors.invalid(
                    "there is already a DNS TXT record with name '%s' in network %s", text.name(), network.name());
        }
        return dns.withTexts(change(dns.texts(), text, first, "TXT", "", ""));
    }

    private void expect(String element, String record) {
        if (update.command() == NetworkChange.MODIFY) {
            throw NetworkErrors.unchangeable("DNS %s records cannot be modified, only added or deleted", record);
        }
        NetworkUpdate.expect(element, xml, network);
    }

    private <T> List<T> change(
            List<T> records, T record, int[] found, String kind, String alreadyThere, String severalThere) {
        if (update.isAddition()) {
            if (found.length > 0) {
                throw NetworkErrors.invalid(alreadyThere, network.name());
            }
            return update.insert(records, record);
        }
        if (update.command() != NetworkChange.DELETE) {
            throw NetworkErrors.unknownCommand(update.command());
        }
        if (found.length == 0) {
            throw NetworkErrors.invalid("couldn't locate a matching DNS %s record in network %s", kind, network.name());
        }
        if (found.length > 1) {
            throw NetworkErrors.invalid(severalThere, network.name());
        }
        return NetworkUpdate.remove(records, found[0]);
    }

    private static <T> int[] places(List<T> records, Predicate<T> wanted) {
        return IntStream.range(0, records.size())
                .filter(place -> wanted.test(records.get(place)))
                .toArray();
    }
}
