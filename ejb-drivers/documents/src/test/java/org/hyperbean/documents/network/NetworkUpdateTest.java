package org.hyperbean.documents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NetworkChange;
import org.junit.jupiter.api.Test;

class NetworkUpdateTest {
    private static final int DHCP_HOST = 4;
    private static final int DNS_HOST = 10;
    private static final NetworkDocument NETWORK = NetworkDocument.parse("""
                    <network>
                      <name>n</name>
                      <ip family='ipv6' address='fd00::1' prefix='64'/>
                      <ip address='10.0.0.1' prefix='24'>
                        <dhcp><host mac='00:16:3e:00:00:01' name='a' ip='10.0.0.5'/></dhcp>
                      </ip>
                    </network>
                    """, false);

    @Test
    void theAddressThatServesGuestsIsChangedWhereNoneIsNamed() {
        NetworkDocument changed =
                apply(NetworkChange.ADD_FIRST, DHCP_HOST, "<host name='b' ip='10.0.0.6'/>", NETWORK);
        assertThat(changed.addresses().get(1).dhcp().hosts())
                .extracting(host -> host.name().orElseThrow())
                .containsExactly("b", "a");
    }

    @Test
    void aHostIsRemovedByWhateverDescribesIt() {
        NetworkDocument changed = apply(NetworkChange.DELETE, DHCP_HOST, "<host mac='0:16:3E:0:0:1'/>", NETWORK);
        assertThat(changed.addresses().get(1).dhcp().isServed()).isFalse();
    }

    @Test
    void aCardHasOneAddressOnly() {
        String second = "<host mac='00:16:3e:00:00:01' ip='10.0.0.7'/>";
        assertThatThrownBy(() -> apply(NetworkChange.ADD_LAST, DHCP_HOST, second, NETWORK))
                .isInstanceOfSatisfying(
                        LibvirtException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.OPERATION_INVALID))
                .hasMessageContaining("name='(null)' ip='10.0.0.7'");
    }

    @Test
    void whatADefinitionWouldNotTakeDoesNotComeInByAChange() {
        NetworkDocument silent =
                NetworkDocument.parse("<network><name>n</name><dns enable='no'/></network>", false);
        String host = "<host ip='10.0.0.9'><hostname>h</hostname></host>";
        assertThatThrownBy(() -> apply(NetworkChange.ADD_LAST, DNS_HOST, host, silent))
                .hasMessageContaining("Extra data in disabled network 'n'");
    }

    private static NetworkDocument apply(int command, int section, String xml, NetworkDocument network) {
        return new NetworkUpdate(new NetworkChange(command, section, -1, xml)).apply(network, true);
    }
}
