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

    /** The second column is what libvirt 9.0.0 answers to the first, with the column of its arrow. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <a><b></a>          | 1: Opening and ending tag mismatch: b line 1 and a   | 10
                    hello               | 1: Start tag expected, '<' not found                 | 0
                    <a x='1' x='2'/>    | 1: Attribute x redefined                             | 14
                    <a/><b/>            | 1: Extra content at the end of the document          | 4
                    <a></a>text         | 1: Extra content at the end of the document          | 7
                    <a b=c/>            | 1: AttValue: " or ' expected                         | 5
                    <a b='<'/>          | 1: Unescaped '<' not allowed in attributes values    | 6
                    <a> & x</a>         | 1: xmlParseEntityRef: no name                        | 5
                    <a>&foo;</a>        | 1: Entity 'foo' not defined                          | 8
                    <a>&lt</a>          | 1: EntityRef: expecting ';'                          | 6
                    <a>&#0;</a>         | 1: xmlParseCharRef: invalid xmlChar value 0          | 7
                    <a><!-- -- --></a>  | 1: Double hyphen within comment: <!--                | 8
                    <a b="1"c="2"/>     | 1: attributes construct error                        | 8
                    <a b>x</a>          | 1: Specification mandates value for attribute b      | 4
                    <a><1b/></a>        | 1: StartTag: invalid element name                    | 4
                    <a>]]></a>          | 1: Sequence ']]>' not allowed in content             | 3
                    <a><?xml x?></a>    | 1: XML declaration allowed only at the start of the document | 8
                    <a><b>              | 1: Premature end of data in tag b line 1             | 6
                    <a>x</a             | 1: expected '>'                                      | 7
                    <a b='5             | 1: AttValue: ' expected                              | 7
                    <a><!-- x           | 1: Comment not terminated                            | 9
                    <a b                | 1: Specification mandates value for attribute b      | 4
                    """)
    void tellsOfMalformedDocumentsInLibxmlsWords(String text, String message, int column) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LibvirtException.class)
                .hasMessageStartingWith("(doc):" + message)
                .hasMessageEndingWith("\n" + text + "\n" + "-".repeat(column) + "^");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThatThrownBy(() -> read("")).hasMessage("(doc):1: Document is empty\n(null)\n^");
    }

    @Test
    void resolvesEntitiesOfTheTextAndOpensNothingElse() {
        String own = "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>";
        String foreign =
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd' [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>";
        assertThat(read(own).text()).isEqualTo("x");
        assertThat(read(foreign).text()).isEmpty();
    }

    @Test
    void refusesEntitiesThatGrowTooLarge() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'xxxxxxxxxx'>");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "<!ENTITY e%d '%s'>".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
        }
        bomb.append("]><a>&e9;</a>");
        assertThatThrownBy(() -> read(bomb.toString()))
                .isInstanceOf(LibvirtException.class)
                .hasMessageContaining("Detected an entity reference loop");
    }

    @Test
    void knowsNamespacesAndLeavesUnknownPrefixesAlone() {
        XmlElement root = read("<a xmlns='u' xmlns:p='v'><p:b p:c='1'/><q:d/><e xmlns=''/></a>");
        assertThat(root.namespace()).isEqualTo("u");
        assertThat(root.children().map(XmlElement::name)).containsExactly("p:b", "q:d", "e");
        assertThat(root.children().map(XmlElement::namespace)).containsExactly("v", "", "");
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
