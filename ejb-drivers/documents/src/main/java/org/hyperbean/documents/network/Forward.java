package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <forward>} of a network: how guests reach others, and through which devices of the host.
 *
 * @param managed whether devices that are given to guests are taken from the host and given back
 * @param driver who gives devices to guests
 * @param devices cards, or PCI devices
 * @param physicalFunction the card whose virtual functions are given to guests
 */
public record Forward(
        ForwardMode mode,
        boolean managed,
        Optional<Driver> driver,
        Optional<Nat> nat,
        List<ForwardDevice> devices,
        Optional<String> physicalFunction) {
    /** Guests reach only each other. */
    public static final Forward NONE =
            new Forward(ForwardMode.NONE, false, Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /** Keeps a copy, so that the value cannot change. */
    public Forward {
        devices = List.copyOf(devices);
    }

    /** Who gives a PCI device to a guest. */
    public enum Driver implements XmlChoice {
        KVM,
        VFIO
    }

    static Forward parse(XmlElement xml, String network) {
        ForwardMode mode = xml.filledAttribute("mode")
                .map(text -> XmlChoice.find(ForwardMode.class, text)
                        .orElseThrow(() -> NetworkErrors.unsupported("unknown forwarding type '%s'", text)))
                .orElse(ForwardMode.NAT);
        boolean managed = xml.attribute("managed").orElse("").equalsIgnoreCase("yes");
        Optional<Driver> driver = xml.child("driver")
                .flatMap(element -> element.filledAttribute("name"))
                .map(name -> XmlChoice.find(Driver.class, name)
                        .orElseThrow(() -> NetworkErrors.unsupported(
                                "Unknown forward <driver name='%s'/> in network %s", name, network)));
        Optional<Nat> nat = nat(xml, mode, network);
        List<ForwardDevice> devices = ForwardDevices.parse(xml, network);
        Optional<String> physicalFunction =
                devices.isEmpty() ? ForwardDevices.physicalFunction(xml, network) : Optional.empty();
        return new Forward(mode, managed, driver, nat, devices, physicalFunction);
    }

    void format(XmlWriter out, boolean inactive) {
        if (mode == ForwardMode.NONE) {
            return;
        }
        XmlWriter.Open element =
                out.element("forward").attribute("dev", firstCard()).attribute("mode", mode);
        if (mode == ForwardMode.HOSTDEV) {
            element.attribute("managed", managed ? "yes" : "no");
        }
        element.body(body -> {
            driver.ifPresent(
                    name -> body.element("driver").attribute("name", name).end());
            nat.ifPresent(rules -> rules.format(body));
            physicalFunction.ifPresent(
                    card -> body.element("pf").attribute("dev", card).end());
            if (physicalFunction.isEmpty() || !inactive) {
                devices.forEach(device -> device.format(body, inactive));
            }
        });
    }

    /** The name of the first device where that is a card; virtual functions do not count. */
    public Optional<String> firstCard() {
        return devices.stream()
                .findFirst()
                .filter(_ -> physicalFunction.isEmpty())
                .filter(ForwardDevice.Card.class::isInstance)
                .map(card -> ((ForwardDevice.Card) card).name());
    }

    /** Whether the network reaches others through devices that it names. */
    boolean namesDevices() {
        return !devices.isEmpty() || physicalFunction.isPresent();
    }

    /** The same with other devices. */
    Forward withDevices(List<ForwardDevice> changed) {
        return new Forward(mode, managed, driver, nat, changed, physicalFunction);
    }

    private static Optional<Nat> nat(XmlElement xml, ForwardMode mode, String network) {
        List<XmlElement> found = xml.children("nat");
        if (found.size() > 1) {
            throw NetworkErrors.document("Only one <nat> element is allowed in <forward> of network %s", network);
        }
        if (!found.isEmpty() && mode != ForwardMode.NAT) {
            throw NetworkErrors.document(
                    "The <nat> element can only be used when <forward> 'mode' is 'nat' in network %s", network);
        }
        return found.stream().findFirst().map(element -> Nat.parse(element, network));
    }
}
