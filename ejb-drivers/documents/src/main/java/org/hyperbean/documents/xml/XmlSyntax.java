package org.hyperbean.documents.xml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Tells of a document that is not well formed, in libxml2's words as libvirt passes them on. */
final class XmlSyntax {
    /** The longest piece of a line that is quoted. */
    private static final int QUOTED = 80;

    private static final Pattern END_TAG = Pattern.compile("</\\s*([^\\s>]*)");
    private static final Pattern DUPLICATE = Pattern.compile("AttributeNotUnique\\?[^&]*&([^\"\\s]*)");
    private static final String JDK_PREFIX = "Message: ";

    private final String text;
    private final String source;
    private final ErrorDomain domain;

    XmlSyntax(String text, String source, ErrorDomain domain) {
        this.text = text;
        this.source = source;
        this.domain = domain;
    }

    /** An element that was open when reading stopped. */
    record Tag(String name, int line) {}

    LibvirtException error(XMLStreamException failure, Optional<Tag> innermost) {
        int line = Math.max(1, failure.getLocation().getLineNumber());
        int column = Math.max(1, failure.getLocation().getColumnNumber()) - 1;
        String message = failure.getMessage();
        if (text.isBlank()) {
            return detail(1, "Document is empty", "(null)\n^");
        }
        if (innermost.isPresent() && message.contains("must start and end within the same entity")) {
            Tag tag = innermost.get();
            return detail(line, "Premature end of data in tag " + tag.name() + " line " + tag.line(), "(null)\n^");
        }
        if (innermost.isPresent() && message.contains("must be terminated by the matching end-tag")) {
            return mismatch(line, column, innermost.get());
        }
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return quoting(line, column, "Attribute " + duplicate.group(1) + " redefined");
        }
        if (innermost.isEmpty() && message.contains("not allowed in prolog")) {
            return quoting(line, 0, "Start tag expected, '<' not found");
        }
        if (innermost.isEmpty() && message.contains("following the root element must be well-formed")) {
            return quoting(line, column, "Extra content at the end of the document");
        }
        return quoting(line, column, message.substring(message.indexOf(JDK_PREFIX) + JDK_PREFIX.length()));
    }

    /** An error at the beginning of a line. */
    LibvirtException error(int line, String what) {
        return quoting(line, 0, what);
    }

    private LibvirtException mismatch(int line, int column, Tag open) {
        String quoted = line(line);
        Matcher tag = END_TAG.matcher(quoted);
        String name = "";
        int end = column;
        int from = 0;
        while (tag.find(from) && tag.start() <= column) {
            name = tag.group(1);
            end = Math.min(tag.end() + 1, quoted.length());
            from = tag.end();
        }
        return quoting(
                line,
                end,
                "Opening and ending tag mismatch: %s line %d and %s".formatted(open.name(), open.line(), name));
    }

    /** An error that shows the line, with an arrow to the column. */
    private LibvirtException quoting(int line, int column, String what) {
        String quoted = line(line);
        String shown = quoted.length() > QUOTED ? quoted.substring(0, QUOTED) : quoted;
        return detail(line, what, shown + "\n" + "-".repeat(Math.clamp(column, 0, shown.length())) + "^");
    }

    private LibvirtException detail(int line, String what, String quote) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, domain, "%s:%d: %s\n%s".formatted(source, line, what, quote));
    }

    private String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
