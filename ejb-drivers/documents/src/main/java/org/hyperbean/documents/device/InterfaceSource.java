package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.storage.Reconnect;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlWriter;

/** What a card is connected to: the {@code <source>} without the host's addresses. */
public sealed interface InterfaceSource {
    /** The type of the card. */
    NetworkInterface.Type type();

    /** Writes the attributes. */
    void attributes(XmlWriter.Open source, FormatOptions options);

    /** Writes the children. */
    default void children(XmlWriter out) {}

    /** The network, bridge or host device that is named. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** A card that the type says everything about. */
    record Plain(NetworkInterface.Type type) implements InterfaceSource {
        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            // There are none.
        }
    }

    /**
     * A virtual network.
     *
     * @param portId of the port that a running card has in the network
     */
    record Network(String network, Optional<String> portGroup, Optional<UUID> portId) implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.NETWORK;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(network);
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("network", network)
                    .attribute("portgroup", portGroup)
                    .attribute("portid", portId.filter(_ -> !options.inactive()).map(UUID::toString));
        }
    }

    /** A bridge of the host. */
    record Bridge(String bridge) implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.BRIDGE;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(bridge);
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("bridge", bridge);
        }
    }

    /** A card of the host, shared. */
    record Direct(String device, MacvtapMode mode) implements InterfaceSource {
        /** How the cards on one host card reach each other. */
        public enum MacvtapMode implements XmlChoice {
            VEPA,
            PRIVATE,
            BRIDGE,
            PASSTHROUGH
        }

        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.DIRECT;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(device);
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("dev", device).attribute("mode", mode);
        }
    }

    /** A switch that reads the guest's memory, behind a socket. */
    record VhostUser(String path, SocketEnd mode, Optional<Reconnect> reconnect) implements InterfaceSource {
        /** Which end the hypervisor is. */
        public enum SocketEnd implements XmlChoice {
            DEFAULT,
            SERVER,
            CLIENT
        }

        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.VHOSTUSER;
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("type", "unix").attribute("path", path).attribute("mode", mode);
        }

        @Override
        public void children(XmlWriter out) {
            reconnect.ifPresent(part -> part.format(out));
        }
    }

    /**
     * Packets inside of a connection between hypervisors.
     *
     * @param type {@code server}, {@code client}, {@code mcast} or {@code udp}
     * @param address only a server may leave it out
     * @param local the own end of {@code udp}
     */
    record Socket(NetworkInterface.Type type, Optional<String> address, int port, Optional<Local> local)
            implements InterfaceSource {
        /** The own end. */
        public record Local(String address, int port) {}

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("address", address).attribute("port", port);
        }

        @Override
        public void children(XmlWriter out) {
            local.ifPresent(end -> out.element("local")
                    .attribute("address", end.address)
                    .attribute("port", end.port)
                    .end());
        }
    }

    /** A network inside of VirtualBox. */
    record Internal(String network) implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.INTERNAL;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(network);
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("name", network);
        }
    }

    /** A card of the host that the guest is given. */
    record HostDevice(InterfaceHostDevice device) implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.HOSTDEV;
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            device.attributes(source);
        }

        @Override
        public void children(XmlWriter out) {
            device.children(out);
        }
    }

    /** A card of the host that speaks virtio itself. */
    record Vdpa(String device) implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.VDPA;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(device);
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("dev", device);
        }
    }

    /** A port of VMware's distributed switch. */
    record DistributedSwitch(UUID switchId, long portId, String portGroupId, long connectionId)
            implements InterfaceSource {
        @Override
        public NetworkInterface.Type type() {
            return NetworkInterface.Type.VDS;
        }

        @Override
        public void attributes(XmlWriter.Open source, FormatOptions options) {
            source.attribute("switchid", switchId.toString())
                    .attribute("portid", portId)
                    .attribute("portgroupid", portGroupId)
                    .attribute("connectionid", connectionId);
        }
    }
}
