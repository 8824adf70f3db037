package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <acpi>} element of {@code <os>}: tables that the guest finds beside its firmware's.
 *
 * @param slic a file with the table of a software licence
 */
public record AcpiTables(Optional<String> slic) {
    static AcpiTables parse(XmlElement root) {
        List<XmlElement> tables = root.descendants("os", "acpi", "table");
        if (tables.size() > 1) {
            throw XmlErrors.document("Only one acpi table is supported");
        }
        return new AcpiTables(tables.stream().findFirst().map(AcpiTables::path));
    }

    void format(XmlWriter out) {
        slic.ifPresent(path -> out.element("acpi")
                .body(body -> body.element("table").attribute("type", "slic").textInTags(path)));
    }

    private static String path(XmlElement table) {
        String type = table.attribute("type").orElseThrow(() -> XmlErrors.document("Missing acpi table type"));
        if (!type.equals("slic")) {
            throw XmlErrors.document("Unknown acpi table type: " + type);
        }
        return sanitized(table.text());
    }

    /** A path without slashes that say nothing; two at the beginning do. */
    private static String sanitized(String path) {
        String kept = path.startsWith("//") && !path.startsWith("///") ? "/" : "";
        String single = path.replaceAll("/+", "/");
        boolean trailing = single.length() > 1 && single.endsWith("/");
        return kept + (trailing ? single.substring(0, single.length() - 1) : single);
    }
}
