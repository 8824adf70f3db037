package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.capabilities.CapabilitiesDocument;
import org.hyperbean.documents.capabilities.GuestCapabilities;
import org.hyperbean.documents.capabilities.HostCapabilities;
import org.hyperbean.documents.capabilities.HostCapabilities.SecurityDriver;
import org.hyperbean.documents.capabilities.HostProcessor;
import org.hyperbean.documents.xml.XmlElement;

/** What a test node offers; the figures are those of libvirt 9.0.0's test driver. */
final class TestCapabilities {
    static final String SECURITY_MODEL = "testSecurity";
    static final String EMULATOR = "/usr/bin/test-hv";

    private static final List<Integer> PAGE_SIZES_KIB = List.of(4, 8, 2048, 1024 * 1024);
    private static final List<String> MODES = List.of("pae", "nonpae");

    private TestCapabilities() {}

    static CapabilitiesDocument of(TestNode node) {
        HostCapabilities host = new HostCapabilities(
                Optional.empty(),
                new HostProcessor(TestRules.ARCHITECTURE, List.of(), MODES, PAGE_SIZES_KIB),
                List.of(),
                false,
                List.of(),
                node.cells(),
                Optional.empty(),
                List.of(new SecurityDriver(SECURITY_MODEL, "", List.of())));
        return new CapabilitiesDocument(
                host, Stream.of("hvm", "xen").map(TestCapabilities::guest).toList());
    }

    private static GuestCapabilities guest(String osType) {
        return new GuestCapabilities(
                osType,
                TestRules.ARCHITECTURE,
                32,
                EMULATOR,
                List.of(),
                List.of("test"),
                MODES.stream().map(XmlElement::empty).toList());
    }
}
