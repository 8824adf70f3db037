package org.hyperbean.drivers.test;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkDirectory;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NetworkFilter;

/** Finding, listing, defining and removing the virtual networks of a test node. */
record TestNetworkDirectory(TestNode node) implements NetworkDirectory {
    private static final int VALIDATE = 1;

    @Override
    public List<Network> list(int flags) {
        TestErrors.checkFlags(flags, NetworkFilter.ALL, "testConnectListAllNetworks");
        return networks(network ->
                        NetworkFilter.accepts(network.active(), network.persistent(), network.autostart(), flags))
                .map(TestNetwork::network)
                .toList();
    }

    @Override
    public List<String> activeNames() {
        return names(TestNetwork::active);
    }

    @Override
    public int activeCount() {
        return activeNames().size();
    }

    @Override
    public List<String> definedNames() {
        return names(network -> !network.active());
    }

    @Override
    public int definedCount() {
        return definedNames().size();
    }

    @Override
    public Network lookupByUuid(UUID uuid) {
        return node.networks().get(uuid).network();
    }

    @Override
    public Network lookupByName(String name) {
        return node.networks().get(name).network();
    }

    @Override
    public Network define(String xml, int flags) {
        TestErrors.checkFlags(flags, VALIDATE, "testNetworkDefineXMLFlags");
        DocumentKind.NETWORK.validate(xml, flags, VALIDATE);
        return node.report(node.networks().define(TestDocuments.network(xml)), NetworkEvent.DEFINED);
    }

    @Override
    public Network create(String xml, int flags) {
        TestErrors.checkFlags(flags, VALIDATE, "testNetworkCreateXMLFlags");
        DocumentKind.NETWORK.validate(xml, flags, VALIDATE);
        return node.report(node.networks().create(TestDocuments.network(xml)), NetworkEvent.STARTED);
    }

    @Override
    public void undefine(Network target) {
        TestNetwork gone = node.networks().change(target, network -> {
            if (network.active()) {
                throw TestErrors.invalid("Network '%s' is still running".formatted(target.name()));
            }
            return network;
        });
        node.networks().remove(gone);
        node.report(gone, NetworkEvent.UNDEFINED);
    }

    private List<String> names(Predicate<TestNetwork> wanted) {
        return networks(wanted).map(network -> network.document().name()).toList();
    }

    private Stream<TestNetwork> networks(Predicate<TestNetwork> wanted) {
        return node.networks().all().stream().filter(wanted);
    }
}
