package org.hyperbean.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlReaderTest {
    @Test
    void keepsAttributesAndTextButNoWhiteSpaceBetweenElements() {
        XmlElement root = read("<a x='1' y='&lt;'>\n  <b/>\n  <c>t &amp; u</c>\n</a>");
        assertThat(root.attributes()).containsExactly(Map.entry("x", "1"), Map.entry("y", "<"));
        assertThat(root.content()).hasSize(2);
        assertThat(root.childText("c")).contains("t & u");
        assertThat(root.child("c").orElseThrow().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a><b></a>   | (doc):1: Opening and ending tag mismatch: b line 1 and a
                    hello        | (doc):1: Start tag expected, '<' not found
                    <a x='1' x='2'/> | (doc):1: Attribute x redefined
                    <a/><b/>     | (doc):1: Extra content at the end of the document
                    """)
    void tellsOfMalformedDocumentsInLibxmlsWords(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LibvirtException.class)
                .hasMessageStartingWith(message + "\n");
    }

    @Test
    void readsNoDocumentTypes() {
        String bomb = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(LibvirtException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        String deep = "<a>".repeat(XmlReader.MAXIMUM_DEPTH + 1);
        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(LibvirtException.class)
                .hasMessageContaining("Excessive depth");
    }

    private static XmlElement read(String text) {
        return XmlReader.read(text, "(doc)", ErrorDomain.DOMAIN);
    }
}
