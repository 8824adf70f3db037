package org.hyperbean.functional;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waiting for something that another process does. */
final class Wait {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Wait() {}

    /** Asks until the answer is there; fails with the description when the time is over. */
    static <T> T until(String what, Duration limit, Callable<Optional<T>> question) {
        Instant end = Instant.now().plus(limit);
        try {
            while (Instant.now().isBefore(end)) {
                Optional<T> answer = question.call();
                if (answer.isPresent()) {
                    return answer.get();
                }
                Thread.sleep(PAUSE);
            }
        } catch (Exception e) {
            throw new AssertionError("while waiting for " + what, e);
        }
        throw new AssertionError("no " + what + " within " + limit);
    }

    /** Asks until the answer is yes. */
    static void untilTrue(String what, Duration limit, Callable<Boolean> question) {
        until(what, limit, () -> question.call() ? Optional.of(true) : Optional.empty());
    }
}
