package org.hyperbean.drivers.test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.SecurityModel;

/** The figures of a test node. */
final class TestHost implements HostOperations {
    private static final long VERSION = 2;
    private static final int MAXIMUM_VCPUS = 32;

    private final TestNode node;

    TestHost(TestNode node) {
        this.node = node;
    }

    @Override
    public String type() {
        return "TEST";
    }

    @Override
    public long version() {
        return VERSION;
    }

    @Override
    public String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw TestErrors.internal("failed to determine host name").causedBy(e);
        }
    }

    @Override
    public int maximumVcpus(String type) {
        return MAXIMUM_VCPUS;
    }

    @Override
    public String capabilities() {
        return TestCapabilities.of(node).format();
    }

    @Override
    public NodeInfo nodeInfo() {
        return node.info();
    }

    @Override
    public SecurityModel securityModel() {
        return new SecurityModel(TestCapabilities.SECURITY_MODEL, "");
    }

    @Override
    public boolean isSecure() {
        return true;
    }
}
