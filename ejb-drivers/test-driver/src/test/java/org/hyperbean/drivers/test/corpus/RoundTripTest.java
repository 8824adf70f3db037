package org.hyperbean.drivers.test.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.test.TestDocuments;
import org.junit.jupiter.api.Test;

/**
 * What we write reads back as the same document. As with libvirt the first reading may still settle something:
 * controllers that it added take their places among the others, and a size that is rounded to nothing goes.
 */
class RoundTripTest {
    private static final Set<String> OPERATIONS = Set.of("test.define", "qemu.define");
    private static final Set<String> MUTATIONS = Set.of("domain-mutant");

    @Test
    void domainsReadBackAsTheSameValues() throws IOException {
        SortedSet<String> changed = new TreeSet<>();
        for (Case given : cases()) {
            if (given.kind().startsWith("domain")) {
                read(given.text()).flatMap(RoundTripTest::again).ifPresent(settled -> {
                    if (!again(settled).equals(Optional.of(settled))) {
                        changed.add(given.kind() + "/" + given.name());
                    }
                });
            }
        }
        assertThat(changed).as("domains that read back differently").isEmpty();
    }

    @Test
    void documentsAreWrittenTheSameAgain() throws IOException {
        SortedSet<String> changed = new TreeSet<>();
        for (Case given : cases()) {
            for (Operations kind : Comparison.all()) {
                if (kind.kinds().contains(given.kind())) {
                    kind.operations().forEach((name, operation) -> {
                        if (OPERATIONS.contains(name) && !isStable(given, operation)) {
                            changed.add(given.kind() + "/" + given.name());
                        }
                    });
                }
            }
        }
        assertThat(changed)
                .as("documents that are written differently the second time")
                .isEmpty();
    }

    private static boolean isStable(Case given, Operations.Operation operation) {
        String settled;
        try {
            settled = again(given, operation.apply(given), operation);
        } catch (LibvirtException _) {
            return true;
        }
        return again(given, settled, operation).equals(settled);
    }

    private static String again(Case given, String text, Operations.Operation operation) {
        return operation.apply(new Case(given.kind(), given.name(), text, given.parameters(), given.answers()));
    }

    private static Optional<DomainDocument> again(DomainDocument document) {
        return read(document.format(FormatOptions.DEFINITION));
    }

    private static Optional<DomainDocument> read(String text) {
        try {
            return Optional.of(TestDocuments.domain(text));
        } catch (LibvirtException _) {
            return Optional.empty();
        }
    }

    private static List<Case> cases() throws IOException {
        Optional<Path> folder = RecordedAnswers.find();
        assumeTrue(folder.isPresent(), "libvirt's recorded answers are not beside the project");
        Set<String> kinds = Comparison.all().stream()
                .flatMap(kind -> kind.kinds().stream())
                .filter(kind -> !MUTATIONS.contains(kind))
                .collect(Collectors.toSet());
        List<Case> cases = new ArrayList<>(OwnAnswers.load());
        cases.addAll(RecordedAnswers.load(folder.orElseThrow(), kinds));
        return cases;
    }
}
