package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainNamespace;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.domain.OperatingSystem;

/** The test driver's part in reading a domain document: it has one architecture and takes every device as it comes. */
final class TestRules implements DomainRules {
    static final String ARCHITECTURE = "i686";

    @Override
    public Optional<DomainNamespace> namespace() {
        return Optional.of(new TestNamespace());
    }

    @Override
    public DomainDocument machine(DomainDocument document) {
        OperatingSystem os = document.os();
        return document.withOs(os.withMachine(os.architecture().or(() -> Optional.of(ARCHITECTURE)), os.machine()));
    }
}
