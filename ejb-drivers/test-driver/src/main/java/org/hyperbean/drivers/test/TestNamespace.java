package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.domain.DomainNamespace;
import org.hyperbean.documents.xml.XmlElement;

/**
 * The test driver's own elements of a domain, which say what a domain of a node file is like at the start. They are
 * checked in every document and kept in none.
 */
final class TestNamespace implements DomainNamespace {
    @Override
    public Optional<Extension> parse(XmlElement domain) {
        DomainStart.read(domain);
        return Optional.empty();
    }
}
