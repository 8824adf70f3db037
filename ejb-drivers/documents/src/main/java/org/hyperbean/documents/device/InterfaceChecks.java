package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.net.Teaming;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.storage.Reconnect;
import org.hyperbean.documents.xml.XmlErrors;

/** What no hypervisor can make of a card, in libvirt's order. */
final class InterfaceChecks {
    private InterfaceChecks() {}

    static void check(NetworkInterface card) {
        if (!card.hostAddresses().isEmpty() && card.type() != NetworkInterface.Type.ETHERNET) {
            throw XmlErrors.unsupported(("Invalid attempt to set network interface host-side IP route and/or address "
                            + "info on interface of type '%s'. This is only supported on interfaces of type 'ethernet'")
                    .formatted(card.type().text()));
        }
        if (card.hostSide().target().isUnmanaged() && card.type() != NetworkInterface.Type.ETHERNET) {
            throw XmlErrors.unsupported("unmanaged target dev is not supported on interfaces of type '%s'"
                    .formatted(card.type().text()));
        }
        card.link().teaming().ifPresent(Teaming::validate);
        if (card.port().options().isolated().equals(Optional.of(true))) {
            checkIsolated(card);
        }
        if (!card.isVirtio()) {
            card.virtio().requireAbsent();
        }
        if (card.source() instanceof InterfaceSource.VhostUser socket) {
            checkVhostUser(card, socket);
        }
    }

    private static void checkIsolated(NetworkInterface card) {
        String start = "interface %s - <port isolated='yes'/> is not supported for network interfaces with "
                .formatted(card.mac().orElseThrow().text());
        boolean switched = card.type() == NetworkInterface.Type.NETWORK || card.type() == NetworkInterface.Type.BRIDGE;
        if (!switched) {
            throw XmlErrors.unsupported(
                    start + "type='%s'".formatted(card.type().text()));
        }
        card.port().virtualPort().flatMap(VirtualPort::type).ifPresent(type -> {
            throw XmlErrors.unsupported(start + "virtualport type='%s'".formatted(type.text()));
        });
    }

    private static void checkVhostUser(NetworkInterface card, InterfaceSource.VhostUser socket) {
        if (!card.isVirtio()) {
            throw XmlErrors.internal("Wrong or no <model> 'type' attribute specified with <interface "
                    + "type='vhostuser'/>. vhostuser requires the virtio-net* frontend");
        }
        boolean server = socket.mode() == InterfaceSource.VhostUser.SocketEnd.SERVER;
        if (server && socket.reconnect().filter(Reconnect::enabled).isPresent()) {
            throw XmlErrors.unsupported(
                    "'reconnect' attribute unsupported 'server' mode for <interface type='vhostuser'>");
        }
    }
}
