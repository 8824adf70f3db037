package org.hyperbean.documents.nwfilter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The values of a filter's variables. A variable that is named several times has a list of values.
 *
 * @param values by the variable's name, in the order of the names
 */
public record FilterParameters(SortedMap<String, List<String>> values) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_]*");
    private static final Pattern VALUE = Pattern.compile("[a-zA-Z0-9_.:]+");

    /** Keeps a copy, so that the value cannot change. */
    public FilterParameters {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /** Reads the {@code <parameter>} elements; one with a name or value that cannot be is passed over. */
    public static FilterParameters parse(XmlElement parent) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (XmlElement parameter : parent.children("parameter")) {
            parameter
                    .attribute("name")
                    .filter(name -> NAME.matcher(name).matches())
                    .ifPresent(name -> parameter
                            .attribute("value")
                            .filter(value -> VALUE.matcher(value).matches())
                            .ifPresent(value -> values.computeIfAbsent(name, _ -> new ArrayList<>())
                                    .add(value)));
        }
        return new FilterParameters(values);
    }

    /** Writes an element for each value. */
    public void format(XmlWriter out) {
        values.forEach((name, list) -> list.forEach(value -> out.element("parameter")
                .attribute("name", name)
                .attribute("value", value)
                .end()));
    }
}
