package org.hyperbean.drivers.test;

import java.util.List;
import java.util.stream.IntStream;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.capabilities.NumaNode;
import org.hyperbean.documents.capabilities.NumaNode.Pages;
import org.hyperbean.documents.capabilities.NumaNode.Processor;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.NodeInfo;

/** The node behind {@code test:///default}; all its figures are those of libvirt 9.0.0. */
final class DefaultNode {
    static final NodeInfo INFO = new NodeInfo("i686", 3 << 20, 16, 1400, 2, 2, 2, 2);

    private static final int CPUS_PER_CELL = 8;
    private static final int HUGE_KIB = 2048;
    private static final int GIGANTIC_KIB = 1 << 20;
    private static final long PAGES = 524_288;

    private static final String DOMAIN = """
            <domain type='test'>
              <name>test</name>
              <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
              <memory>8388608</memory>
              <currentMemory>2097152</currentMemory>
              <vcpu>2</vcpu>
              <os><type>hvm</type></os>
              <devices>
                <disk type='file'>
                  <source file='/guest/diskimage1'/>
                  <target dev='vda' bus='virtio'/>
                  <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
                </disk>
                <interface type='network'>
                  <mac address='aa:bb:cc:dd:ee:ff'/>
                  <source network='default'/>
                  <address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x0'/>
                </interface>
                <memballoon model='virtio'>
                  <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
                </memballoon>
              </devices>
            </domain>
            """;

    private static final String NETWORK = """
            <network>
              <name>default</name>
              <uuid>dd8fe884-6c02-601e-7551-cca97df1c5df</uuid>
              <bridge name='virbr0'/>
              <forward/>
              <ip address='192.168.122.1' netmask='255.255.255.0'>
                <dhcp>
                  <range start='192.168.122.2' end='192.168.122.254'/>
                </dhcp>
              </ip>
            </network>
            """;

    private static final String INTERFACE = """
            <interface type='ethernet' name='eth1'>
              <start mode='onboot'/>
              <mac address='aa:bb:cc:dd:ee:ff'/>
              <mtu size='1492'/>
              <protocol family='ipv4'>
                <ip address='192.168.0.5' prefix='24'/>
                <route gateway='192.168.0.1'/>
              </protocol>
            </interface>
            """;

    private static final String POOL = """
            <pool type='dir'>
              <name>default-pool</name>
              <uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid>
              <target>
                <path>/default-pool</path>
              </target>
            </pool>
            """;

    /** Parsed once: the node begins anew whenever its last client has gone, which may be many times a second. */
    private static final DomainDocument DOCUMENT = DomainDocument.parse(DOMAIN, ParseOptions.INACTIVE, new TestRules());

    private static final NetworkDocument NETWORK_DOCUMENT = TestDocuments.network(NETWORK);

    private static final InterfaceDocument INTERFACE_DOCUMENT = InterfaceDocument.parse(INTERFACE);

    private static final PoolDocument POOL_DOCUMENT = TestDocuments.pool(POOL);

    private static final List<NumaNode> CELLS = List.of(cell(0, 4), cell(1, 8));

    private DefaultNode() {}

    static TestNode create(EventScope scope, EventSink events) {
        TestNode node = TestNode.empty(INFO, CELLS, scope, events);
        StartingDomains.add(node, DOCUMENT, TestMoments.NONE, DomainStart.RUNNING);
        node.networks().addRunning(NETWORK_DOCUMENT);
        node.interfaces().addActive(INTERFACE_DOCUMENT);
        DefaultDevices.ALL.forEach(node.devices()::put);
        node.pools().addRunning(POOL_DOCUMENT, List.of());
        return node;
    }

    /** Both cells have as many small pages, of which those of the second are twice as large. */
    private static NumaNode cell(int id, int pageKiB) {
        List<Processor> processors = IntStream.range(0, CPUS_PER_CELL)
                .mapToObj(core -> processor(id, core))
                .toList();
        return new NumaNode(
                id,
                pageKiB * PAGES,
                List.of(new Pages(pageKiB, PAGES), new Pages(HUGE_KIB, 0), new Pages(GIGANTIC_KIB, 0)),
                List.of(),
                processors);
    }

    private static Processor processor(int cell, int core) {
        int id = cell * CPUS_PER_CELL + core;
        return new Processor(id, cell, 0, core, Integer.toString(id));
    }
}
