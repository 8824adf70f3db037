package org.hyperbean.documents.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainCapabilitiesDocumentTest {
    private static final String DOCUMENT = """
        <domainCapabilities>
          <path>/usr/bin/emulator</path>
          <domain>kvm</domain>
          <machine>pc</machine>
          <arch>x86_64</arch>
          <vcpu max='255'/>
          <iothreads supported='yes'/>
          <os supported='yes'>
            <enum name='firmware'/>
            <loader supported='yes'>
              <value>/firmware</value>
              <enum name='secure'>
                <value>no</value>
              </enum>
            </loader>
          </os>
          <cpu>
            <mode name='custom' supported='yes'>
              <model usable='yes' vendor='Intel'>n270</model>
            </mode>
          </cpu>
          <memoryBacking supported='no'/>
          <devices>
            <disk supported='yes'>
              <enum name='bus'>
                <value>ide</value>
                <value>sata</value>
              </enum>
            </disk>
          </devices>
          <features>
            <sev supported='yes'>
              <cbitpos>47</cbitpos>
            </sev>
          </features>
        </domainCapabilities>
        """;

    @Test
    void whatIsReadIsWrittenAgain() {
        DomainCapabilitiesDocument document = DomainCapabilitiesDocument.parse(DOCUMENT);

        assertThat(document.format()).isEqualTo(DOCUMENT);
        assertThat(document.maximumVcpus()).contains(255L);
        assertThat(document.devices())
                .containsExactly(Capability.of("disk", true, new Capability.Choice("bus", List.of("ide", "sata"))));
    }
}
