package org.hyperbean.drivers.test;

import java.util.stream.Stream;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * What a domain of a node file is like at first, out of the test driver's own elements in its document.
 *
 * @param isTransient whether it has no definition
 * @param saved whether a managed save image waits for its start
 */
record DomainStart(DomainState state, boolean isTransient, boolean saved) {
    /** A domain that is defined and runs. */
    static final DomainStart RUNNING = new DomainStart(DomainState.RUNNING, false, false);

    private static final String NAMESPACE = "http://libvirt.org/schemas/domain/test/1.0";

    /**
     * Reads what a document says.
     *
     * @throws LibvirtException XML error: a state that does not exist, or one that does not fit with the rest
     */
    static DomainStart read(XmlElement domain) {
        DomainState state = elements(domain, "runstate")
                .findFirst()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .map(DomainStart::state)
                .orElse(DomainState.RUNNING);
        // That the elements are there is enough, whatever they hold.
        boolean isTransient = elements(domain, "transient").findAny().isPresent();
        boolean saved = elements(domain, "hasmanagedsave").findAny().isPresent();
        if (isTransient && state == DomainState.SHUTOFF) {
            throw refused("transient domain cannot have runstate 'shutoff'");
        }
        if (saved && state != DomainState.SHUTOFF) {
            throw refused("domain with managedsave data can only have runstate 'shutoff'");
        }
        return new DomainStart(state, isTransient, saved);
    }

    /** The elements of the test driver's own namespace inside a domain. */
    static Stream<XmlElement> elements(XmlElement domain, String name) {
        return domain.children()
                .filter(child ->
                        child.namespace().equals(NAMESPACE) && child.localName().equals(name));
    }

    private static DomainState state(String text) {
        long number = Numbers.unsigned(text, Numbers.DECIMAL).orElseThrow(() -> refused("invalid runstate"));
        return Stream.of(DomainState.values())
                .filter(state -> state.number() == number)
                .findFirst()
                .orElseThrow(() -> refused("runstate '%d' out of range'".formatted(number)));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.TEST, detail);
    }
}
