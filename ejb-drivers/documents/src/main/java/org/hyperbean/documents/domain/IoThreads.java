package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <iothreads>}, {@code <iothreadids>} and {@code <defaultiothread>} elements: threads that do the guest's
 * block I/O.
 *
 * @param threads in the order of the document, those that it only counts at the end
 * @param mainLoop the workers of the hypervisor's main loop
 */
public record IoThreads(List<IoThread> threads, Optional<ThreadPool> mainLoop) {
    /** As many as virtual processors: the count must not decide on the daemon's own memory. */
    private static final long LIMIT = 1 << 20;

    /** Keeps a copy, so that the value cannot change. */
    public IoThreads {
        threads = List.copyOf(threads);
    }

    /**
     * One thread.
     *
     * @param named whether the document names its id
     */
    public record IoThread(long id, ThreadPool pool, boolean named) {}

    static IoThreads parse(XmlElement root) {
        long count = root.childText("iothreads")
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .filter(number -> number <= LIMIT)
                        .orElseThrow(() -> XmlErrors.document("invalid iothreads count '%s'".formatted(text))))
                .orElse(0L);
        Optional<ThreadPool> mainLoop =
                root.child("defaultiothread").map(ThreadPool::parse).filter(pool -> !pool.equals(ThreadPool.ANY));
        List<IoThread> threads = new ArrayList<>();
        for (XmlElement element : root.descendants("iothreadids", "iothread")) {
            IoThread thread = thread(element);
            if (has(threads, thread.id)) {
                throw XmlErrors.document("duplicate iothread id '%d' found".formatted(thread.id));
            }
            threads.add(thread);
        }
        return new IoThreads(filled(threads, count), mainLoop);
    }

    void format(XmlWriter out) {
        if (threads.isEmpty()) {
            return;
        }
        out.element("iothreads").text(Integer.toString(threads.size()));
        if (threads.stream().anyMatch(IoThread::named)) {
            out.element("iothreadids")
                    .body(body -> threads.forEach(thread -> thread.pool
                            .format(body.element("iothread").attribute("id", thread.id))
                            .end()));
        }
        mainLoop.ifPresent(pool -> pool.format(out.element("defaultiothread")).end());
    }

    void validate() {
        threads.forEach(thread -> thread.pool.validate());
        mainLoop.ifPresent(ThreadPool::validate);
    }

    /** Refuses a thread that there is not. */
    void require(long id) {
        if (!has(threads, id)) {
            throw XmlErrors.unsupported("Cannot find 'iothread' : %d".formatted(id));
        }
    }

    /** Whether there is a thread with an id. */
    public boolean has(long id) {
        return has(threads, id);
    }

    /** The same and one more thread. */
    public IoThreads with(long id) {
        return withThreads(Stream.concat(threads.stream(), Stream.of(new IoThread(id, ThreadPool.ANY, true))));
    }

    /** The same without a thread. */
    public IoThreads without(long id) {
        return withThreads(threads.stream().filter(thread -> thread.id != id));
    }

    /** The same with a thread of which the document writes the id. */
    public IoThreads naming(long id) {
        return withThreads(
                threads.stream().map(thread -> thread.id == id ? new IoThread(id, thread.pool, true) : thread));
    }

    private IoThreads withThreads(Stream<IoThread> changed) {
        return new IoThreads(changed.toList(), mainLoop);
    }

    private static boolean has(List<IoThread> threads, long id) {
        return threads.stream().anyMatch(thread -> thread.id == id);
    }

    private static IoThread thread(XmlElement element) {
        long id = XmlValues.required(element, "id", XmlValues::positive);
        return new IoThread(id, ThreadPool.parse(element), true);
    }

    /** Threads that are only counted get the lowest ids that are free. */
    private static List<IoThread> filled(List<IoThread> named, long count) {
        List<IoThread> all = new ArrayList<>(named);
        for (long id = 1; all.size() < count; id++) {
            if (!has(named, id)) {
                all.add(new IoThread(id, ThreadPool.ANY, false));
            }
        }
        return all;
    }
}
