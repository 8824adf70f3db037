package org.hyperbean.drivers.remote;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyperbean.driver.DriverFeature;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.protocol.remote.NodeGetInfoRet;

/** What does not change while a connection to a host stands; read once for each, so that asking never waits. */
record HostFacts(String type, long version, String hostname, NodeInfo node, Set<DriverFeature> features) {
    static HostFacts read(RemoteCalls host) {
        return new HostFacts(
                host.getType(), host.getVersion(), host.getHostname(), node(host.nodeGetInfo()), features(host));
    }

    private static NodeInfo node(NodeGetInfoRet info) {
        return new NodeInfo(
                info.model().text(),
                info.memory(),
                info.cpus(),
                info.mhz(),
                info.nodes(),
                info.sockets(),
                info.cores(),
                info.threads());
    }

    private static Set<DriverFeature> features(RemoteCalls host) {
        return EnumSet.allOf(DriverFeature.class).stream()
                .filter(feature -> host.supportsFeature(feature.number()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
