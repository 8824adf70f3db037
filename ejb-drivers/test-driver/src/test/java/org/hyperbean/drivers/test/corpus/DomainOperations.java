package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.drivers.test.TestDocuments;

/** Domains as the test driver defines them. */
final class DomainOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("domain", "domain-xmlout", "domain-foreign", "domain-mutant");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "test.define", format(FormatOptions.INACTIVE),
                "test.define-validate", DomainOperations::validate,
                "test.dump-secure", format(FormatOptions.INACTIVE | FormatOptions.SECURE),
                "test.dump-active", format(0),
                "test.dump-migratable", format(FormatOptions.MIGRATABLE),
                "test.live", DomainOperations::live);
    }

    private static Operation format(int flags) {
        return given -> TestDocuments.domain(given.text()).format(FormatOptions.of(flags));
    }

    private static String validate(Case given) {
        DocumentKind.DOMAIN.validate(given.text());
        TestDocuments.domain(given.text());
        return "";
    }

    private static String live(Case given) {
        DomainDocument document = TestDocuments.domain(given.text());
        return document.withId(1).format(FormatOptions.of(0));
    }
}
