package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.IoThreads;
import org.hyperbean.driver.TypedParameter;

/**
 * The I/O threads that a guest's statistics tell of: those of a node file, and those that calls added. As in the
 * reference, nothing else that happens to the domain's documents changes them; a thread that was added to what runs and
 * to the definition is there twice.
 */
record PolledThreads(List<PolledThread> all) {
    static final PolledThreads NONE = new PolledThreads(List.of());

    /** Keeps a copy, so that the value cannot change. */
    PolledThreads {
        all = List.copyOf(all);
    }

    /** Those of a node file. */
    static PolledThreads of(IoThreads threads) {
        return threads.threads().isEmpty()
                ? NONE
                : new PolledThreads(threads.threads().stream()
                        .map(thread -> PolledThread.added((int) thread.id()))
                        .toList());
    }

    Optional<PolledThread> find(int id) {
        return all.stream().filter(thread -> thread.id() == id).findFirst();
    }

    PolledThreads with(PolledThread thread) {
        List<PolledThread> changed = new ArrayList<>(all);
        changed.add(thread);
        return new PolledThreads(changed);
    }

    /** The same with something else in the place of one. */
    PolledThreads replace(PolledThread old, PolledThread replacement) {
        List<PolledThread> changed = new ArrayList<>(all);
        changed.set(changed.indexOf(old), replacement);
        return new PolledThreads(changed);
    }

    /** The same without the first thread that has an id, if there is one. */
    PolledThreads without(int id) {
        return find(id).map(thread -> {
                    List<PolledThread> changed = new ArrayList<>(all);
                    changed.remove(thread);
                    return new PolledThreads(changed);
                })
                .orElse(this);
    }

    /** What statistics tell of them. */
    List<TypedParameter> parameters() {
        if (all.isEmpty()) {
            return List.of();
        }
        List<TypedParameter> parameters = new ArrayList<>();
        parameters.add(TypedParameter.ofUnsignedInt("iothread.count", all.size()));
        all.forEach(thread -> parameters.addAll(thread.parameters()));
        return parameters;
    }
}
