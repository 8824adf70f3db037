package org.hyperbean.documents.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The values of a packet filter's variables, by name. A variable may have several values.
 *
 * @param values in the order of the names
 */
public record FilterParameters(SortedMap<String, List<String>> values) {
    private static final Pattern NAME = Pattern.compile("\\w*");
    private static final Pattern VALUE = Pattern.compile("[\\w.:]+");

    /** Keeps a copy, so that the value cannot change. */
    public FilterParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Reads the {@code <parameter>} elements in another one; those with other characters than allowed do not count. */
    public static FilterParameters parse(XmlElement filterReference) {
        SortedMap<String, List<String>> values = new TreeMap<>();
        for (XmlElement parameter : filterReference.children("parameter")) {
            String name = parameter.attribute("name").orElse("-");
            String value = parameter.attribute("value").orElse("");
            if (NAME.matcher(name).matches() && VALUE.matcher(value).matches()) {
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new FilterParameters(values);
    }

    /** Writes the elements. */
    public void format(XmlWriter out) {
        for (Map.Entry<String, List<String>> variable : values.entrySet()) {
            for (String value : variable.getValue()) {
                out.element("parameter")
                        .attribute("name", variable.getKey())
                        .attribute("value", value)
                        .end();
            }
        }
    }
}
