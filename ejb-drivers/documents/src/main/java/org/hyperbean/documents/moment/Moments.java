package org.hyperbean.documents.moment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The snapshots or the checkpoints of a domain, which form a tree. It is a value; what changes it answers a changed
 * copy.
 *
 * @param all by name, in the order in which they were added
 * @param currentName the moment that the domain went on from
 */
public record Moments<M extends Moment<M>>(SequencedMap<String, M> all, Optional<String> currentName) {

    /** Keeps a copy, so that the value cannot change. */
    public Moments {
        all = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(all));
    }

    /** No moments. */
    public static <M extends Moment<M>> Moments<M> none() {
        return new Moments<>(new LinkedHashMap<String, M>(), Optional.empty());
    }

    /** The moment of a name. */
    public Optional<M> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The moment that the domain went on from. */
    public Optional<M> current() {
        return currentName.flatMap(this::find);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** The moments that followed one directly; those that followed none when none is given. */
    public List<M> children(Optional<String> parent) {
        return all.values().stream()
                .filter(moment -> moment.parent().filter(all::containsKey).equals(parent))
                .toList();
    }

    /** All moments after one, or all when none is given, each before those that followed it. */
    public List<M> descendants(Optional<String> ancestor) {
        List<M> found = new ArrayList<>();
        collect(ancestor, found);
        return found;
    }

    /** The same with another moment that the domain goes on from. */
    public Moments<M> withCurrent(Optional<String> name) {
        return new Moments<>(all, name);
    }

    /** The same with one more moment. */
    public Moments<M> with(M added) {
        if (all.containsKey(added.name())) {
            throw LibvirtException.of(
                    ErrorCode.OPERATION_FAILED,
                    ErrorDomain.DOMAIN,
                    "domain moment %s already exists".formatted(added.name()));
        }
        return put(added);
    }

    /** The same with a moment in the place of the one that has its name, or added to the others. */
    public Moments<M> put(M moment) {
        SequencedMap<String, M> changed = new LinkedHashMap<>(all);
        changed.put(moment.name(), moment);
        return new Moments<>(changed, currentName);
    }

    /** The same without one moment; those after it follow the one before it. */
    public Moments<M> without(M removed) {
        SequencedMap<String, M> changed = new LinkedHashMap<>(all);
        children(Optional.of(removed.name())).forEach(child -> changed.put(child.name(), child.after(parent(removed))));
        changed.remove(removed.name());
        return new Moments<>(changed, isCurrent(removed) ? parent(removed) : currentName);
    }

    /**
     * The same without all that came after a moment, from which the domain goes on when it went on from one of them.
     */
    public Moments<M> withoutDescendants(M ancestor) {
        SequencedMap<String, M> changed = new LinkedHashMap<>(all);
        descendants(Optional.of(ancestor.name())).forEach(moment -> changed.remove(moment.name()));
        Optional<String> next = currentName.map(name -> changed.containsKey(name) ? name : ancestor.name());
        return new Moments<>(changed, next);
    }

    /** Whether the domain went on from a moment. */
    public boolean isCurrent(M moment) {
        return currentName.equals(Optional.of(moment.name()));
    }

    /** Whether each moment's parent is there, and none comes before itself. */
    public boolean isTree() {
        return all.values().stream()
                        .map(Moment::parent)
                        .flatMap(Optional::stream)
                        .allMatch(all::containsKey)
                && descendants(Optional.empty()).size() == all.size();
    }

    /** Refuses a moment whose parent is not there, or comes after it. */
    public void checkOrigin(M added) {
        if (added.parent().isEmpty()) {
            return;
        }
        String parent = added.parent().get();
        if (parent.equals(added.name())) {
            throw invalid("cannot set moment %s as its own parent".formatted(added.name()));
        }
        if (!all.containsKey(parent)) {
            throw invalid("parent %s for moment %s not found".formatted(parent, added.name()));
        }
        ancestors(parent)
                .filter(ancestor -> ancestor.parent().equals(Optional.of(added.name())))
                .findFirst()
                .ifPresent(ancestor -> {
                    throw invalid("parent %s would create cycle to %s".formatted(ancestor.name(), added.name()));
                });
    }

    private Stream<M> ancestors(String name) {
        return Stream.iterate(find(name), Optional::isPresent, moment -> moment.flatMap(this::before))
                .flatMap(Optional::stream);
    }

    private Optional<M> before(M moment) {
        return moment.parent().flatMap(this::find);
    }

    private Optional<String> parent(M moment) {
        return moment.parent().filter(all::containsKey);
    }

    private void collect(Optional<String> ancestor, List<M> found) {
        for (M child : children(ancestor)) {
            found.add(child);
            collect(Optional.of(child.name()), found);
        }
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail);
    }
}
