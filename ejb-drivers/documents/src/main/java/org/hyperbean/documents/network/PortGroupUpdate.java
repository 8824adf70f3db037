package org.hyperbean.documents.network;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.NetworkChange;

/** Changes a network's groups of settings. */
final class PortGroupUpdate {
    private PortGroupUpdate() {}

    static PortSettings apply(NetworkUpdate update, NetworkDocument network, XmlElement xml) {
        NetworkUpdate.expect("portgroup", xml, network);
        PortGroup group = PortGroup.parse(xml);
        List<PortGroup> groups = network.ports().groups();
        int found = groups.stream().map(PortGroup::name).toList().lastIndexOf(group.name());
        checkFound(update, network, group, found);
        int usual = groups.stream().map(PortGroup::isDefault).toList().lastIndexOf(true);
        if (update.command() != NetworkChange.DELETE && group.isDefault() && usual >= 0 && usual != found) {
            throw NetworkErrors.invalid(
                    "a different portgroup entry in network '%s' is already set as the default. Only one default is"
                            + " allowed.",
                    network.name());
        }
        return network.ports()
                .withGroups(
                        switch (update.command()) {
                            case NetworkChange.MODIFY -> NetworkUpdate.replace(groups, found, group);
                            case NetworkChange.ADD_FIRST, NetworkChange.ADD_LAST -> update.insert(groups, group);
                            case NetworkChange.DELETE -> NetworkUpdate.remove(groups, found);
                            default -> throw NetworkErrors.unknownCommand(update.command());
                        });
    }

    private static void checkFound(NetworkUpdate update, NetworkDocument network, PortGroup group, int found) {
        boolean needed = update.command() == NetworkChange.MODIFY || update.command() == NetworkChange.DELETE;
        if (found < 0 && needed) {
            throw NetworkErrors.invalid(
                    "couldn't find a portgroup entry in network '%s' matching <portgroup name='%s'>",
                    network.name(), group.name());
        }
        if (found >= 0 && update.isAddition()) {
            throw NetworkErrors.invalid(
                    "there is an existing portgroup entry in network '%s' that matches \"<portgroup name='%s'>\"",
                    network.name(), group.name());
        }
    }
}
