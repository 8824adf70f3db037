package org.hyperbean.drivers.test;

import java.util.List;
import java.util.stream.Stream;
import org.hyperbean.documents.nodedevice.NodeDeviceDocument;
import org.hyperbean.documents.xml.DocumentKind;

/** The devices of {@code test:///default}. */
final class DefaultDevices {
    private static final String COMPUTER = """
            <device>
              <name>computer</name>
              <capability type='system'>
                <hardware>
                  <vendor>Libvirt</vendor>
                  <version>Test driver</version>
                  <serial>123456</serial>
                  <uuid>11111111-2222-3333-4444-555555555555</uuid>
                </hardware>
                <firmware>
                  <vendor>Libvirt</vendor>
                  <version>Test Driver</version>
                  <release_date>01/22/2007</release_date>
                </firmware>
              </capability>
            </device>
            """;

    private static final String FIRST_HOST = """
            <device>
              <name>scsi_host1</name>
              <parent>computer</parent>
              <capability type='scsi_host'>
                <host>1</host>
                <unique_id>0</unique_id>
                <capability type='fc_host'>
                  <wwnn>2000000012341234</wwnn>
                  <wwpn>1000000012341234</wwpn>
                  <fabric_wwn>2000000043214321</fabric_wwn>
                </capability>
                <capability type='vport_ops'/>
              </capability>
            </device>
            """;

    private static final String SECOND_HOST = """
            <device>
              <name>scsi_host2</name>
              <parent>computer</parent>
              <capability type='scsi_host'>
                <host>2</host>
                <unique_id>1</unique_id>
                <capability type='fc_host'>
                  <wwnn>2000000056785678</wwnn>
                  <wwpn>1000000056785678</wwpn>
                  <fabric_wwn>2000000087658765</fabric_wwn>
                </capability>
                <capability type='vport_ops'/>
              </capability>
            </device>
            """;

    private static final String PORT_OF_FIRST = """
            <device>
              <name>scsi_host11</name>
              <parent>scsi_host1</parent>
              <capability type='scsi_host'>
                <host>11</host>
                <unique_id>10</unique_id>
                <capability type='fc_host'>
                  <wwnn>2000000034563456</wwnn>
                  <wwpn>1000000034563456</wwpn>
                  <fabric_wwn>2000000043214321</fabric_wwn>
                </capability>
              </capability>
            </device>
            """;

    /** Parsed once. */
    static final List<NodeDeviceDocument> ALL = Stream.of(COMPUTER, FIRST_HOST, SECOND_HOST, PORT_OF_FIRST)
            .map(text -> NodeDeviceDocument.parse(DocumentKind.NODE_DEVICE.read(text)))
            .toList();

    private DefaultDevices() {}
}
