package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of an interface's parts. */
final class InterfaceSources {
    private static final Shape DRIVER = Shape.of("driver")
            .words("name", "vhost", "qemu", "vfio", "kvm", "xen")
            .words("txmode", "iothread", "timer")
            .onOff("ioeventfd", "event_idx")
            .numbers("queues", "rx_queue_size", "tx_queue_size")
            .onOff("rss", "rss_hash_report", "iommu", "ats", "packed", "page_per_vq")
            .children(Shape.whole("host"), Shape.whole("guest"));

    private InterfaceSources() {}

    static Shape of(NetworkInterface.Type type) {
        Shape source = Shape.of("source");
        return switch (type) {
            case NETWORK -> source.texts("network", "portgroup", "portid");
            case BRIDGE -> source.texts("bridge");
            case DIRECT -> source.texts("dev").words("mode", "vepa", "private", "bridge", "passthrough");
            case VHOSTUSER ->
                source.words("type", "unix")
                        .texts("path")
                        .words("mode", "client", "server")
                        .children(Shape.whole("reconnect"));
            case SERVER, CLIENT, MCAST -> source.texts("address", "port");
            case UDP ->
                source.texts("address", "port").children(Shape.of("local").texts("address", "port"));
            case INTERNAL -> source.texts("name");
            case HOSTDEV -> source.children(Shape.whole("address"));
            case VDPA -> source.texts("dev");
            case VDS -> source.texts("switchid", "portid", "portgroupid", "connectionid");
            case USER, ETHERNET, NULL -> source.children(Shape.whole("ip"), Shape.whole("route"));
        };
    }

    static Shape[] parts() {
        return new Shape[] {
            Shape.whole("vlan"),
            Shape.whole("virtualport"),
            Shape.whole("bandwidth"),
            Shape.of("ip").texts("address", "family", "prefix", "peer"),
            Shape.of("route").texts("family", "address", "netmask", "prefix", "gateway", "metric"),
            Shape.of("script").texts("path"),
            Shape.of("downscript").texts("path"),
            Shape.of("backenddomain").texts("name"),
            Shape.of("guest").texts("dev", "actual"),
            DRIVER,
            Shape.of("backend").texts("tap", "vhost"),
            Shape.whole("filterref"),
            Shape.whole("tune"),
            Shape.of("teaming").words("type", "persistent", "transient").texts("persistent"),
            Shape.of("link").words("state", "up", "down"),
            Shape.of("mtu").numbers("size"),
            Shape.whole("coalesce"),
            Shape.of("port").yesNo("isolated")
        };
    }
}
