package org.hyperbean.documents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPortDocumentTest {
    private static final String PORT = """
            <networkport>
              <uuid>7ae63b5f-fe96-4af0-a7c3-da04ba1b8560</uuid>
              <owner>
                <name>myguest</name>
                <uuid>06578fc1-c686-46fa-bc2c-83893b466a6d</uuid>
              </owner>
              <mac address='52:54:0:7b:35:93'/>
              %s
            </networkport>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<plug type='network' bridge='virbr0' macTableManager='libvirt'/>",
                "<plug type='direct' dev='ens3' mode='vepa'/>",
                "<rxfilters trustGuest='yes'/>",
                "<port isolated='yes'/>"
            })
    void whatIsReadIsWritten(String part) {
        assertThat(NetworkPortDocument.parse(PORT.formatted(part)).format())
                .contains("\n  <mac address='52:54:00:7b:35:93'/>\n  " + part + "\n</networkport>");
    }

    @Test
    void aDeviceThatIsGivenToAGuestHasAnAddress() {
        assertThatThrownBy(() -> NetworkPortDocument.parse(PORT.formatted("<plug type='hostdev-pci'/>")))
                .hasMessage("XML error: Missing network port PCI address");
    }
}
