package org.hyperbean.drivers.test;

import java.util.function.Supplier;

/**
 * The last answer to a question about thousands of domains, good for as long as none of them changes: who watches a
 * host asks the same again and again.
 *
 * <p>Any thread asks, without waiting; {@code last} is volatile and replaced as a whole. The version is read before the
 * answer is made, so that an answer that a change overtook is not taken for a newer one.
 */
final class Remembered<T> {
    private volatile Answer<T> last;

    Remembered(T atFirst) {
        last = new Answer<>(-1, 0, atFirst);
    }

    /**
     * The answer to a question.
     *
     * @param version grows with each change, from 0
     * @param question such as the flags of a list
     */
    T get(long version, int question, Supplier<T> maker) {
        Answer<T> known = last;
        if (known.version() == version && known.question() == question) {
            return known.value();
        }
        T made = maker.get();
        last = new Answer<>(version, question, made);
        return made;
    }

    private record Answer<T>(long version, int question, T value) {}
}
