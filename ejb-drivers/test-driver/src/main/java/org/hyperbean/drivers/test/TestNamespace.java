package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.domain.DomainNamespace;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The test driver's own elements of a domain, which say what a domain of a node file is like at the start. They are
 * checked in every document and kept in none.
 */
final class TestNamespace implements DomainNamespace {
    static final String URI = "http://libvirt.org/schemas/domain/test/1.0";
    private static final int STATES = 8;
    private static final long RUNNING = 1;
    private static final long SHUT_OFF = 5;

    @Override
    public Optional<Extension> parse(XmlElement domain) {
        long state = elements(domain, "runstate")
                .findFirst()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .map(TestNamespace::state)
                .orElse(RUNNING);
        if (elements(domain, "transient").findAny().isPresent() && state == SHUT_OFF) {
            throw refused("transient domain cannot have runstate 'shutoff'");
        }
        if (elements(domain, "hasmanagedsave").findAny().isPresent() && state != SHUT_OFF) {
            throw refused("domain with managedsave data can only have runstate 'shutoff'");
        }
        return Optional.empty();
    }

    private static long state(String text) {
        long state = Numbers.unsigned(text, Numbers.DECIMAL).orElseThrow(() -> refused("invalid runstate"));
        if (state >= STATES) {
            throw refused("runstate '%d' out of range'".formatted(state));
        }
        return state;
    }

    private static Stream<XmlElement> elements(XmlElement domain, String name) {
        return domain.children()
                .filter(child ->
                        child.namespace().equals(URI) && child.localName().equals(name));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.TEST, detail);
    }
}
