package org.hyperbean.documents.domain;

import java.util.Comparator;
import java.util.List;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <idmap>} element: which users and groups of the host the ones of a container are. */
public record IdMap(List<Range> users, List<Range> groups) {
    /** Keeps copies, so that the value cannot change. */
    public IdMap {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /**
     * Ids that follow each other.
     *
     * @param start the first one in the container
     * @param target the first one on the host
     */
    public record Range(long start, long target, long count) {}

    static IdMap parse(XmlElement root) {
        return new IdMap(parse(root, "uid"), parse(root, "gid"));
    }

    void format(XmlWriter out) {
        if (!users.isEmpty()) {
            out.element("idmap").body(body -> {
                users.forEach(range -> format(body, "uid", range));
                groups.forEach(range -> format(body, "gid", range));
            });
        }
    }

    void validate() {
        if (users.isEmpty() != groups.isEmpty()) {
            throw XmlErrors.unsupported("uid and gid should be mapped both");
        }
        if (!users.isEmpty() && (users.getFirst().start != 0 || groups.getFirst().start != 0)) {
            throw XmlErrors.unsupported("You must map the root user of container");
        }
    }

    private static List<Range> parse(XmlElement root, String name) {
        return root.descendants("idmap", name).stream()
                .map(element ->
                        new Range(number(element, "start"), number(element, "target"), number(element, "count")))
                .sorted(Comparator.comparingLong(Range::start))
                .toList();
    }

    private static long number(XmlElement range, String attribute) {
        return range.attribute(attribute)
                .flatMap(text -> Numbers.unsigned(text, Numbers.DECIMAL))
                .orElseThrow(() -> XmlErrors.document("invalid idmap start/target/count settings"));
    }

    private static void format(XmlWriter out, String name, Range range) {
        out.element(name)
                .attribute("start", range.start)
                .attribute("target", range.target)
                .attribute("count", range.count)
                .end();
    }
}
