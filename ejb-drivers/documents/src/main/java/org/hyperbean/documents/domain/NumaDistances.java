package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;

/**
 * Reads the {@code <distances>} of all cells: how far the memory of other cells is. What a cell says holds for the way
 * back as well, unless the other cell says something else.
 */
final class NumaDistances {
    private static final int LOCAL = 10;
    private static final int UNREACHABLE = 255;

    private final int count;
    private final Map<Integer, SortedMap<Integer, Integer>> distances = new TreeMap<>();

    NumaDistances(int count) {
        this.count = count;
    }

    void read(XmlElement cell, int id) {
        if (cell.child("distances").isEmpty()) {
            return;
        }
        List<XmlElement> siblings = cell.child("distances").orElseThrow().children("sibling");
        if (siblings.isEmpty()) {
            throw XmlErrors.document("NUMA distances defined without siblings");
        }
        for (XmlElement sibling : siblings) {
            long other = XmlValues.required(sibling, "id", XmlValues::unsigned);
            if (other >= count) {
                throw XmlErrors.document(
                        "'sibling_id %d' does not refer to a valid cell within NUMA 'cell id %d'".formatted(other, id));
            }
            long value = XmlValues.required(sibling, "value", XmlValues::unsigned);
            boolean local = other == id;
            if (value < LOCAL || value > UNREACHABLE || local != (value == LOCAL)) {
                throw XmlErrors.document("'value %d' is invalid for 'sibling id %d' under NUMA 'cell id %d'"
                        .formatted(value, other, id));
            }
            of(id).put((int) other, (int) value);
            of((int) other).putIfAbsent(id, (int) value);
        }
    }

    /** What is known of one cell, by the other cell; empty when nothing is. */
    SortedMap<Integer, Integer> from(int id) {
        return distances.containsKey(id) ? distances.get(id) : new TreeMap<>();
    }

    private SortedMap<Integer, Integer> of(int id) {
        return distances.computeIfAbsent(id, _ -> new TreeMap<>(Map.of(id, LOCAL)));
    }
}
