package org.hyperbean.drivers.test.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.LibvirtException;

/** One operation on one case: what libvirt answered and what we answer. */
record Comparison(Case given, String operation, Answer expected, Answer actual) {
    private static final List<Operations> ALL = List.of(
            new DomainOperations(),
            new NetworkOperations(),
            new NetworkUpdateOperations(),
            new InterfaceOperations(),
            new NodeDeviceOperations(),
            new SnapshotOperations(),
            new CheckpointOperations(),
            new CapabilityOperations(),
            new PoolOperations(),
            new VolumeOperations(),
            new NwfilterOperations(),
            new SecretOperations());

    /** How two answers compare. */
    enum Verdict {
        IDENTICAL,
        DIFFERENT,
        SAME_ERROR,
        SAME_CODE,
        OTHER_ERROR,
        WRONGLY_ACCEPTED,
        WRONGLY_REJECTED
    }

    /** The kinds that can be compared in process. */
    static List<Operations> all() {
        return ALL;
    }

    /** Compares all operations of a case that can be compared in process. */
    static List<Comparison> of(Case given) {
        List<Comparison> found = new ArrayList<>();
        for (Operations kind : ALL) {
            if (kind.kinds().contains(given.kind())) {
                for (Map.Entry<String, Answer> answer : given.answers().entrySet()) {
                    Optional.ofNullable(kind.operations().get(answer.getKey()))
                            .ifPresent(operation -> found.add(new Comparison(
                                    given,
                                    answer.getKey(),
                                    expected(given, answer.getKey(), answer.getValue()),
                                    run(given, answer.getKey(), operation))));
                }
            }
        }
        return found;
    }

    private static Answer expected(Case given, String name, Answer recorded) {
        return recorded instanceof Answer.Text(String text)
                ? new Answer.Text(Normaliser.text(given, name, text))
                : recorded;
    }

    Verdict verdict() {
        return switch (expected) {
            case Answer.Text text ->
                switch (actual) {
                    case Answer.Text own -> text.equals(own) ? Verdict.IDENTICAL : Verdict.DIFFERENT;
                    case Answer.Failure _ -> Verdict.WRONGLY_REJECTED;
                };
            case Answer.Failure failure ->
                switch (actual) {
                    case Answer.Text _ -> Verdict.WRONGLY_ACCEPTED;
                    case Answer.Failure own -> errors(failure, own);
                };
        };
    }

    /** What the comparison is called: {@code kind/name operation}. */
    String title() {
        return given.kind() + "/" + given.name() + " " + operation;
    }

    boolean isEqual() {
        return Set.of(Verdict.IDENTICAL, Verdict.SAME_ERROR).contains(verdict());
    }

    private static Verdict errors(Answer.Failure expected, Answer.Failure actual) {
        if (expected.equals(actual)) {
            return Verdict.SAME_ERROR;
        }
        boolean sameCode = expected.code() == actual.code() && expected.domain() == actual.domain();
        return sameCode ? Verdict.SAME_CODE : Verdict.OTHER_ERROR;
    }

    private static Answer run(Case given, String name, Operations.Operation operation) {
        try {
            return new Answer.Text(Normaliser.text(given, name, operation.apply(given)));
        } catch (LibvirtException e) {
            return new Answer.Failure(
                    e.code().number(), e.domain().number(), Normaliser.message(given, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            return new Answer.Failure(-1, -1, e + " at " + e.getStackTrace()[0]);
        }
    }
}
