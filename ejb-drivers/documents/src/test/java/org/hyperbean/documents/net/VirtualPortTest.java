package org.hyperbean.documents.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorDomain;
import org.junit.jupiter.api.Test;

class VirtualPortTest {
    @Test
    void networksTakeWhatIsGiven() {
        VirtualPort port = parse(
                "<virtualport><parameters managerid='0x11' profileid='a'/></virtualport>", VirtualPort.Use.TEMPLATE);
        assertThat(format(port)).isEqualTo("""
                        <virtualport>
                          <parameters managerid='17' profileid='a'/>
                        </virtualport>
                        """);
    }

    @Test
    void missingIdsAreMadeUp() {
        VirtualPort port = parse("<virtualport type='openvswitch'/>", VirtualPort.Use.COMPLETE);
        assertThat(port.interfaceId()).isPresent();
        assertThat(port.instanceId()).isEmpty();
    }

    @Test
    void eachTypeHasItsParameters() {
        assertThatThrownBy(() -> parse("<virtualport type='midonet'/>", VirtualPort.Use.COMPLETE))
                .hasMessageContaining("missing interfaceid in <virtualport type='midonet'>");
        assertThatThrownBy(() -> parse(
                        "<virtualport type='802.1Qbh'><parameters typeid='1'/></virtualport>",
                        VirtualPort.Use.TEMPLATE))
                .hasMessageContaining("extra typeid unsupported in <virtualport type='802.1Qbh'>");
        assertThatThrownBy(() -> parse("<virtualport/>", VirtualPort.Use.EXISTING))
                .hasMessageContaining("missing required virtualport type");
    }

    private static VirtualPort parse(String text, VirtualPort.Use use) {
        XmlElement element = XmlReader.read(text, "test", ErrorDomain.DOMAIN);
        return VirtualPort.parse(element, use);
    }

    private static String format(VirtualPort port) {
        XmlWriter out = new XmlWriter();
        port.format(out);
        return out.toString();
    }
}
