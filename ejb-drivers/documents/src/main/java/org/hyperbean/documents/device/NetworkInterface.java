package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.CardMac;
import org.hyperbean.documents.net.GuestAddresses;
import org.hyperbean.documents.net.IpSettings;
import org.hyperbean.documents.net.LinkSettings;
import org.hyperbean.documents.net.SwitchPort;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <interface>}: a network card and what it is connected to.
 *
 * @param source what it is connected to
 * @param hostAddresses the addresses of the host's end
 * @param trustReceiveFilters whether the guest may change what its host card takes
 * @param model what the guest sees, such as {@code virtio}
 * @param virtio options of every virtio device
 * @param driver empty unless the model is virtio
 */
public record NetworkInterface(
        InterfaceSource source,
        IpSettings hostAddresses,
        Optional<Boolean> trustReceiveFilters,
        CardMac cardMac,
        SwitchPort port,
        GuestAddresses guestAddresses,
        InterfaceHostSide hostSide,
        Optional<String> model,
        VirtioOptions virtio,
        Optional<InterfaceDriver> driver,
        InterfaceBackend backend,
        LinkSettings link,
        DeviceInfo info)
        implements Device {

    private static final String MAC_PREFIX = "52:54:00";

    /** What the card is connected to. */
    public enum Type implements XmlChoice {
        USER,
        ETHERNET,
        VHOSTUSER,
        SERVER,
        CLIENT,
        MCAST,
        NETWORK,
        BRIDGE,
        INTERNAL,
        DIRECT,
        HOSTDEV,
        UDP,
        VDPA,
        NULL,
        VDS
    }

    static NetworkInterface parse(XmlElement xml, ParseOptions options) {
        return InterfaceReader.read(xml, options);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        Optional<InterfaceHostDevice> given = hostDevice();
        out.element("interface")
                .attribute("type", type())
                .yesNo("managed", given.map(InterfaceHostDevice::managed).filter(managed -> managed))
                .yesNo("trustGuestRxFilters", trustReceiveFilters)
                .body(body -> {
                    cardMac.format(body);
                    given.ifPresent(device -> device.formatDriver(body));
                    formatSource(body, options);
                    port.format(body);
                    guestAddresses.format(body);
                    hostSide.format(body, options);
                    model.ifPresent(name ->
                            body.element("model").attribute("type", name).end());
                    driver.ifPresent(settings -> settings.format(body, virtio));
                    backend.format(body);
                    link.format(body);
                    info.format(body, options);
                });
    }

    private void formatSource(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("source");
        source.attributes(element, options);
        element.bodyIfAny(body -> {
            source.children(body);
            hostAddresses.format(body);
        });
    }

    /** A card that nobody gave an address gets one. */
    @Override
    public NetworkInterface complete(Guest guest) {
        return mac().isPresent() ? this : withMac(MacAddress.random(MAC_PREFIX));
    }

    @Override
    public void validate(Guest guest) {
        InterfaceChecks.check(this);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.INTERFACE;
    }

    /** What the card is connected to. */
    public Type type() {
        return source.type();
    }

    /** The card's address; empty until somebody gives one. */
    public Optional<MacAddress> mac() {
        return cardMac.address();
    }

    /** The host's device; a name that the host gave is not part of a definition. */
    public Optional<String> target() {
        return hostSide.target().device();
    }

    /** What the source names: the network, bridge or host device. */
    public Optional<String> sourceName() {
        return source.name();
    }

    /** Whether the guest sees a virtio card. */
    public boolean isVirtio() {
        return InterfaceModel.isVirtio(model);
    }

    /** The host's card that the guest is given. */
    public Optional<InterfaceHostDevice> hostDevice() {
        return source instanceof InterfaceSource.HostDevice(InterfaceHostDevice device)
                ? Optional.of(device)
                : Optional.empty();
    }

    /** The same card with an address. */
    public NetworkInterface withMac(MacAddress address) {
        return with(cardMac.with(address), port, hostSide, model, info);
    }

    /** The same card with a host device. */
    public NetworkInterface withTarget(String device) {
        return with(cardMac, port, hostSide.with(hostSide.target().named(device)), model, info);
    }

    /** The same card of a model. */
    public NetworkInterface withModel(String newModel) {
        return with(cardMac, port, hostSide, Optional.of(newModel), info);
    }

    /** The same card with other limits of its traffic. */
    public NetworkInterface withBandwidth(Optional<Bandwidth> limits) {
        return with(cardMac, port.withBandwidth(limits), hostSide, model, info);
    }

    @Override
    public NetworkInterface withInfo(DeviceInfo newInfo) {
        return with(cardMac, port, hostSide, model, newInfo);
    }

    private NetworkInterface with(
            CardMac newMac,
            SwitchPort newPort,
            InterfaceHostSide newSide,
            Optional<String> newModel,
            DeviceInfo newInfo) {
        return new NetworkInterface(
                source,
                hostAddresses,
                trustReceiveFilters,
                newMac,
                newPort,
                guestAddresses,
                newSide,
                newModel,
                virtio,
                driver,
                backend,
                link,
                newInfo);
    }
}
