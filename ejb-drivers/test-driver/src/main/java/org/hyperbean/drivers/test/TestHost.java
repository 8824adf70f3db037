package org.hyperbean.drivers.test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.hyperbean.documents.capabilities.ProcessorBaseline;
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
import org.hyperbean.driver.NodeProcessors;
import org.hyperbean.driver.NodeStatistics;
import org.hyperbean.driver.SecurityModel;

/** The figures of a test node. */
class TestHost implements HostOperations {
    private static final long VERSION = 2;
    private static final int EXPAND_FEATURES = 1;
    /** The most processors that a domain may have. */
    static final int MAXIMUM_VCPUS = 32;

    private static final SystemInformation FIRMWARE =
            new SystemInformation.Smbios(List.of(new SmbiosSection(SmbiosTable.BIOS, bios())), List.of());

    private final TestNode node;
    private final TestHostFigures figures;

    TestHost(TestNode node) {
        this.node = node;
        figures = new TestHostFigures(node.cells());
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
    public String baselineProcessor(List<String> processors, int flags) {
        TestErrors.checkFlags(flags, EXPAND_FEATURES, "testConnectBaselineCPU");
        return ProcessorBaseline.of(processors, (flags & EXPAND_FEATURES) != 0);
    }

    @Override
    public NodeProcessors processors(int flags) {
        return figures.processors(flags);
    }

    @Override
    public NodeStatistics processorStatistics(int cpu, int room, int flags) {
        return figures.processorStatistics(room, flags);
    }

    @Override
    public long freeMemory() {
        return figures.freeMemory();
    }

    @Override
    public List<Long> freeCellMemory(int start, int room) {
        return figures.freeCellMemory(start, room);
    }

    @Override
    public List<Long> freePages(List<Integer> sizes, int start, int count, int flags) {
        return figures.freePages(flags);
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
