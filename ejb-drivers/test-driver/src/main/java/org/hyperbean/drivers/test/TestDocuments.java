package org.hyperbean.drivers.test;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;

/** Reads documents as this driver completes them. */
public final class TestDocuments {
    static final TestRules RULES = new TestRules();

    private TestDocuments() {}

    /** A definition of a domain, with names for its network cards. */
    public static DomainDocument domain(String xml) {
        return InterfaceNames.complete(DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES));
    }
}
