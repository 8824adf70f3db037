package org.hyperbean.drivers.test.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each element and attribute that libvirt's schemas know is in some document that is compared with its answers. */
class VocabularyTest {
    @Test
    void everyElementAndAttributeIsExercised() throws IOException {
        Optional<Path> folder = RecordedAnswers.find();
        assumeTrue(folder.isPresent(), "libvirt's recorded answers are not beside the project");
        Map<String, SortedSet<String>> known = Vocabulary.known();
        List<Case> cases = new ArrayList<>(OwnAnswers.load());
        cases.addAll(RecordedAnswers.load(folder.orElseThrow(), kinds()));

        SortedSet<String> missing = new TreeSet<>();
        known.forEach((kind, words) -> {
            Set<String> used = cases.stream()
                    .filter(given -> given.kind().equals(kind) || given.kind().startsWith(kind + "-"))
                    .flatMap(given -> Vocabulary.of(given.text()).stream())
                    .collect(Collectors.toSet());
            words.stream().filter(word -> !used.contains(word)).forEach(word -> missing.add(kind + " " + word));
        });
        assertThat(missing).as("known to the schemas and in no document").isEmpty();
    }

    private static Set<String> kinds() {
        return Comparison.all().stream().flatMap(kind -> kind.kinds().stream()).collect(Collectors.toSet());
    }
}
