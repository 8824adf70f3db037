package org.hyperbean.drivers.test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.hyperbean.documents.capabilities.ProcessorModels;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.domain.SmbiosSection;
import org.hyperbean.documents.domain.SmbiosTable;
import org.hyperbean.documents.domain.SystemInformation;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HostOperations;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.SecurityModel;

/** The figures of a test node. */
class TestHost implements HostOperations {
    private static final long VERSION = 2;
    private static final int MAXIMUM_VCPUS = 32;

    private static final SystemInformation FIRMWARE =
            new SystemInformation.Smbios(List.of(new SmbiosSection(SmbiosTable.BIOS, bios())), List.of());

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
    public List<String> processorModels(String architecture, int flags) {
        TestErrors.checkFlags(flags, 0, "testConnectGetCPUModelNames");
        if (!Architecture.isKnown(architecture)) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.TEST, "cannot find architecture " + architecture);
        }
        return ProcessorModels.of(architecture)
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.NO_SUPPORT,
                        ErrorDomain.CPU,
                        "'%s' architecture is not supported by CPU driver".formatted(architecture)));
    }

    @Override
    public String systemInformation(int flags) {
        TestErrors.checkFlags(flags, 0, "testConnectGetSysinfo");
        XmlWriter out = new XmlWriter();
        FIRMWARE.format(out);
        return out.toString();
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

    private static SequencedMap<String, String> bios() {
        SequencedMap<String, String> bios = new LinkedHashMap<>();
        bios.put("vendor", "LENOVO");
        bios.put("version", "G4ETA1WW (2.61 )");
        bios.put("date", "05/07/2014");
        bios.put("release", "2.61");
        return bios;
    }
}
