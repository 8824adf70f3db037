package org.hyperbean.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"512, MiB, 524288", "1, KB, 1", "1500, b, 2", "2, G, 2097152", "1, TiB, 1073741824", "3, KiB, 3"})
    void sizesAreRoundedUpToKibibytes(long value, String unit, long kibibytes) {
        assertThat(ScaledSize.kibibytes(ScaledSize.bytes(value, unit))).isEqualTo(kibibytes);
    }

    @Test
    void unknownUnitsAreRefused() {
        assertThatThrownBy(() -> ScaledSize.bytes(1, "furlong"))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("invalid argument: unknown suffix 'furlong'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,1,2,5|0-2,5", "0-7,^3|0-2,4-7", "4|4", "3-3|3"})
    void cpuSetsAreWrittenInTheirShortestForm(String given, String written) {
        assertThat(CpuSet.parse(given)).hasToString(written);
    }

    @Test
    void badCpuSetsAreRefused() {
        assertThatThrownBy(() -> CpuSet.parse("bogus")).hasMessage("invalid argument: Failed to parse bitmap 'bogus'");
    }

    @Test
    void macAddressesGetTwoDigitsInEachPart() {
        assertThat(MacAddress.parse("52:54:0:AB:c:1")).hasToString("52:54:00:ab:0c:01");
        assertThat(MacAddress.random("52:54:00").text()).matches("52:54:00(:[0-9a-f]{2}){3}");
    }

    @Test
    void uuidsAreReadWithAndWithoutHyphens() {
        assertThat(UuidText.parse("6695eb01f6a4830479aa97f2502e193f"))
                .map(Object::toString)
                .contains("6695eb01-f6a4-8304-79aa-97f2502e193f");
        assertThat(UuidText.parse("nonsense")).isEmpty();
    }

    @Test
    void textIsEscapedAsLibvirtDoes() {
        XmlWriter out = new XmlWriter();
        out.element("a").attribute("b", "<'\">").text("&");
        assertThat(out).hasToString("<a b='&lt;&apos;&quot;&gt;'>&amp;</a>\n");
    }
}
