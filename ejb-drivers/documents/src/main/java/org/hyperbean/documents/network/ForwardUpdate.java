package org.hyperbean.documents.network;

import java.util.List;
import java.util.stream.IntStream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.NetworkChange;

/** Changes the cards through which a network reaches others. */
final class ForwardUpdate {
    private ForwardUpdate() {}

    static Forward apply(NetworkUpdate update, NetworkDocument network, XmlElement xml) {
        NetworkUpdate.expect("interface", xml, network);
        if (update.command() == NetworkChange.MODIFY) {
            throw NetworkErrors.unchangeable("forward interface entries cannot be modified, only added or deleted");
        }
        String name = xml.attribute("dev")
                .orElseThrow(() -> NetworkErrors.document("missing dev attribute in <interface> element"));
        Forward forward = network.forward();
        List<ForwardDevice> devices = forward.devices();
        int found = find(devices, name);
        return switch (update.command()) {
            case NetworkChange.ADD_FIRST, NetworkChange.ADD_LAST -> {
                if (found >= 0) {
                    throw NetworkErrors.invalid(
                            "there is an existing interface entry in network '%s' that matches \"<interface"
                                    + " dev='%s'>\"",
                            network.name(), name);
                }
                yield forward.withDevices(update.insert(devices, new ForwardDevice.Card(name, 0)));
            }
            case NetworkChange.DELETE -> {
                if (found < 0) {
                    throw NetworkErrors.invalid(
                            "couldn't find an interface entry in network '%s' matching <interface dev='%s'>",
                            network.name(), name);
                }
                refuseUsed((ForwardDevice.Card) devices.get(found), network);
                yield forward.withDevices(NetworkUpdate.remove(devices, found));
            }
            default -> throw NetworkErrors.unknownCommand(update.command());
        };
    }

    private static void refuseUsed(ForwardDevice.Card card, NetworkDocument network) {
        if (card.connections() > 0) {
            throw NetworkErrors.invalid(
                    "unable to delete interface '%s' in network '%s'. It is currently being used  by %d domains.",
                    card.name(), network.name(), card.connections());
        }
    }

    private static int find(List<ForwardDevice> devices, String name) {
        return IntStream.range(0, devices.size())
                .filter(place ->
                        devices.get(place) instanceof ForwardDevice.Card(String card, int _) && card.equals(name))
                .findFirst()
                .orElse(-1);
    }
}
