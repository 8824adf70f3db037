package org.hyperbean.documents.xml;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Tells of a document that is not well formed, in libxml2's words as libvirt passes them on. */
final class XmlSyntax {
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
        String message = failure.getMessage();
        if (text.isBlank()) {
            return error(1, "Document is empty");
        }
        if (innermost.isPresent() && message.contains("must start and end within the same entity")) {
            Tag tag = innermost.get();
            return detail("%s:%d: Premature end of data in tag %s line %d\n(null)\n^"
                    .formatted(source, line, tag.name(), tag.line()));
        }
        if (innermost.isEmpty() && message.contains("in prolog")) {
            return error(line, "Start tag expected, '<' not found");
        }
        return error(
                line, message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", ""));
    }

    /** An error at a line, which is quoted. */
    LibvirtException error(int line, String what) {
        String quoted = text.lines().skip(line - 1L).findFirst().orElse("");
        String shown = quoted.length() > 80 ? quoted.substring(0, 80) : quoted;
        return detail("%s:%d: %s\n%s\n%s^".formatted(source, line, what, shown, "-".repeat(shown.length())));
    }

    private LibvirtException detail(String detail) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, domain, detail);
    }
}
