package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.drivers.test.RecordedAnswers.Answer;
import org.hyperbean.drivers.test.RecordedAnswers.Failure;
import org.junit.jupiter.api.Test;

/** Compares what the test driver makes of documents with libvirt's own answers, letter by letter. */
class RecordedAnswersTest {
    /** The answers that were equal when this was last looked at, of 780. It may only grow. */
    private static final long REACHED = 640;

    @Test
    void answersAsLibvirtDoes() throws IOException {
        Optional<RecordedAnswers> recorded = RecordedAnswers.find();
        assumeTrue(recorded.isPresent(), "libvirt's recorded answers are not beside the project");
        List<Answer> answers =
                recorded.orElseThrow().answers("test.define", Set.of("domain", "domain-xmlout")::contains);
        long equal = answers.stream().filter(RecordedAnswersTest::isEqual).count();
        assertThat(equal).as("equal answers to %d documents", answers.size()).isGreaterThanOrEqualTo(REACHED);
    }

    private static boolean isEqual(Answer answer) {
        try {
            DomainDocument document = InterfaceNames.complete(
                    DomainDocument.parse(answer.input(), ParseOptions.INACTIVE, new TestRules()));
            String written = document.format(FormatOptions.of(FormatOptions.INACTIVE));
            return answer.document().equals(Optional.of(written));
        } catch (LibvirtException e) {
            Failure failure = new Failure(e.code().number(), e.domain().number(), e.getMessage());
            return answer.failure().equals(Optional.of(failure));
        }
    }
}
