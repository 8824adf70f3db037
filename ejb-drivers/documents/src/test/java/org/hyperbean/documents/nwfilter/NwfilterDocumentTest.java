package org.hyperbean.documents.nwfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NwfilterDocumentTest {
    private static final String UUID = "<uuid>5c6d49af-b071-6127-b4ec-6f8ed4b55335</uuid>";

    @Test
    void numbersKeepTheirBaseAndNamesWin() {
        assertThat(rule("<stp type='0x12' flags='18' root-cost='-1'/>"))
                .contains("<stp type='0x12' flags='18' root-cost='4294967295'/>");
        assertThat(rule("<ip protocol='6'/>")).contains("<ip protocol='tcp'/>");
        assertThat(rule("<arp opcode='0x20'/>")).contains("<arp opcode='32'/>");
        assertThat(rule("<mac protocolid='ARP'/>")).contains("<mac protocolid='arp'/>");
    }

    @Test
    void masksAreLengthsOfPrefixes() {
        assertThat(rule("<tcp srcipaddr='10.1.2.3' srcipmask='255.255.0.0'/>"))
                .contains("<tcp srcipaddr='10.1.2.3' srcipmask='16'/>");
    }

    @Test
    void endsOfRangesFollowTheirBeginningInBeingNegated() {
        assertThat(rule("<tcp srcportstart='1'/><tcp match='no' srcportend='2' dstipaddr='1.2.3.4'/>"))
                .contains("<tcp match='no' dstipaddr='1.2.3.4'/>")
                .contains("<tcp srcportstart='1' srcportend='2'/>");
    }

    @Test
    void setsOfAddressesThatComeWithFlagsAreForgottenButInRulesForAll() {
        assertThat(rule("<tcp ipset='a'/>")).contains("<tcp ipset='a' ipsetflags='src'/>");
        assertThat(rule("<tcp ipset='a' ipsetflags='dst'/>")).contains("<tcp/>");
        assertThat(rule("<all ipset='a' ipsetflags='DST,src'/>")).contains("<all ipset='a' ipsetflags='dst,src'/>");
    }

    @Test
    void variablesHaveIteratorsOrPlaces() {
        assertThat(rule("<tcp srcipaddr='$A[ @2 ]' dstipaddr='$B[3]' dscp='$C[@0]'/>"))
                .contains("<tcp srcipaddr='$A[@2]' dstipaddr='$B[3]' dscp='$C'/>");
        assertThatThrownBy(() -> rule("<tcp srcipaddr='$A[x]'/>"))
                .hasMessage("internal error: srcipaddr has illegal value $A[x]");
    }

    @Test
    void ofSeveralWrongValuesTheLastIsReported() {
        assertThatThrownBy(() -> rule("<tcp srcipaddr='x' dscp='64'/>"))
                .hasMessage("internal error: dscp has illegal value 64");
    }

    @Test
    void flagsAndStatesAreInTheirOwnOrder() {
        assertThat(rule("<tcp flags='ACK,SYN/ALL' state='RELATED,NEW'/>"))
                .contains("<tcp state='NEW,RELATED' flags='SYN,ACK/ALL'/>");
    }

    @Test
    void chainsHaveKnownBeginnings() {
        assertThat(NwfilterDocument.parse("<filter name='a' chain='ipv6-x'>" + UUID + "</filter>")
                        .chain())
                .isEqualTo(new FilterChain("ipv6-x", -600));
        assertThatThrownBy(() -> NwfilterDocument.parse("<filter name='a' chain='x'/>"))
                .hasMessageContaining("Invalid chain name 'x'");
    }

    private static String rule(String match) {
        String text = NwfilterDocument.parse(
                        "<filter name='a'>" + UUID + "<rule action='drop' direction='in'>" + match + "</rule></filter>")
                .format();
        assertThat(NwfilterDocument.parse(text).format())
                .as("what is written is read again")
                .contains("<rule");
        return text;
    }
}
