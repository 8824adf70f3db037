package org.hyperbean.drivers.test.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares our answers with libvirt's own, letter by letter. What is known to differ is listed by name, so that a
 * regression is told by its name and the numbers of equal answers can only rise.
 */
class RecordedAnswersTest {
    @Test
    void answersAsLibvirtDoes() throws IOException {
        Optional<Path> folder = RecordedAnswers.find();
        assumeTrue(folder.isPresent(), "libvirt's recorded answers are not beside the project");
        Set<String> kinds =
                Comparison.all().stream().flatMap(kind -> kind.kinds().stream()).collect(Collectors.toSet());
        compare(RecordedAnswers.load(folder.orElseThrow(), kinds), "recorded-answers.txt");
    }

    @Test
    void answersAsLibvirtDoesToOurOwnDocuments() throws IOException {
        compare(OwnAnswers.load(), "own-answers.txt");
    }

    private static void compare(List<Case> cases, String resource) throws IOException {
        Standing reached = Standing.of(
                cases.stream().flatMap(given -> Comparison.of(given).stream()).toList());
        Standing known = Standing.checkedIn(resource);

        Set<String> worse = new TreeSet<>(reached.different());
        worse.removeAll(known.different());
        assertThat(worse).as("answers that were equal before").isEmpty();

        Set<String> better = new TreeSet<>(known.different());
        better.removeAll(reached.different());
        assertThat(better)
                .as("answers that are equal now and need not be listed any more")
                .isEmpty();
        assertThat(reached.counts()).as("equal answers by kind and operation").isEqualTo(known.counts());
    }
}
