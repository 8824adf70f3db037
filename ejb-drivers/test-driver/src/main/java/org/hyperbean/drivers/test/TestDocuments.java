package org.hyperbean.drivers.test;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.network.NetworkDocument;

/** Reads documents as this driver completes them. */
public final class TestDocuments {
    static final TestRules RULES = new TestRules();

    private TestDocuments() {}

    /** A virtual network; what is only for dnsmasq is left out. */
    public static NetworkDocument network(String xml) {
        return NetworkDocument.parse(xml, false);
    }

    /** A definition of a domain, with names for its network cards. */
    public static DomainDocument domain(String xml) {
        return InterfaceNames.complete(DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES));
    }
}
