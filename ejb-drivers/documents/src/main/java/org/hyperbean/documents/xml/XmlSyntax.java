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
    /** The longest piece of a line that is quoted, so that an error never grows as long as the document. */
    private static final int QUOTED = 1 << 16;

    private static final int QUOTED_CHARACTERS = 10;
    private static final int QUOTED_COMMENT = 50;
    private static final String CHARACTER_DATA = "<![CDATA[";
    private static final String COMMENT = "<!--";
    private static final Pattern END_TAG = Pattern.compile("</\\s*([^\\s>]*)");
    private static final Pattern OPEN_VALUE = Pattern.compile("=\\s*(['\"])[^'\"]*$");
    private static final Pattern BARE_ATTRIBUTE = Pattern.compile("\\s([^\\s=/'\"]+)$");
    private static final String JDK_PREFIX = "Message: ";
    private static final String JDK_LIMIT = "JAXP000100";

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
        int column = Math.max(1, failure.getLocation().getColumnNumber());
        String reported = failure.getMessage();
        String message = reported.substring(reported.indexOf(JDK_PREFIX) + JDK_PREFIX.length());
        if (text.isEmpty()) {
            return quoting(1, 0, "Document is empty");
        }
        if (text.isBlank() || message.contains("not allowed in prolog")) {
            return quoting(line, 0, "Start tag expected, '<' not found");
        }
        if (message.contains(JDK_LIMIT)) {
            return detail("at line " + line, "Detected an entity reference loop", "(null)\n^");
        }
        if (message.contains("must start and end within the same entity")) {
            return unfinished(line, column - 1, innermost);
        }
        if (innermost.isPresent() && message.contains("must be terminated by the matching end-tag")) {
            return mismatch(line, column, innermost.get());
        }
        if (message.contains("must be followed by either attribute specifications")) {
            boolean afterValue = column >= 2 && "'\"".indexOf(line(line).charAt(column - 2)) >= 0;
            return quoting(
                    line, column - 1, afterValue ? "attributes construct error" : "error parsing attribute name");
        }
        if (message.contains("\"--\" is not permitted within comments")) {
            return doubleHyphen(line, column - 3);
        }
        for (SyntaxRule rule : SyntaxRule.ALL) {
            Matcher found = rule.matcher(message);
            if (found.find()) {
                return quoting(line, column - rule.back(), rule.words().apply(found.toMatchResult()));
            }
        }
        return quoting(line, column - 1, message);
    }

    /** An error at the beginning of a line. */
    LibvirtException error(int line, String what) {
        return quoting(line, 0, what);
    }

    /** The text ends in the middle of something. */
    private LibvirtException unfinished(int line, int column, Optional<Tag> innermost) {
        String open = text.substring(Math.max(0, text.lastIndexOf('<')));
        int comment = text.lastIndexOf(COMMENT);
        int characters = text.lastIndexOf(CHARACTER_DATA);
        if (comment >= 0 && text.indexOf("-->", comment) < 0) {
            return quoting(line, column, "Comment not terminated");
        }
        if (characters >= 0 && text.indexOf("]]>", characters) < 0) {
            String content = text.substring(characters + CHARACTER_DATA.length());
            return quoting(
                    line,
                    column,
                    "CData section not finished\n"
                            + content.substring(0, Math.min(content.length(), QUOTED_CHARACTERS)));
        }
        if (open.indexOf('>') >= 0 && innermost.isPresent()) {
            Tag tag = innermost.get();
            return quoting(line, column, "Premature end of data in tag %s line %d".formatted(tag.name(), tag.line()));
        }
        if (open.startsWith("</")) {
            return quoting(line, column, "expected '>'");
        }
        Matcher value = OPEN_VALUE.matcher(open);
        if (value.find()) {
            return quoting(line, column, "AttValue: %s expected".formatted(value.group(1)));
        }
        Matcher bare = BARE_ATTRIBUTE.matcher(open);
        if (bare.find()) {
            return quoting(line, column, "Specification mandates value for attribute " + bare.group(1));
        }
        String name = open.substring(1).split("[\\s/>]", 2)[0];
        return quoting(line, column, "Couldn't find end of Start Tag %s line %d".formatted(name, startLine()));
    }

    private long startLine() {
        return 1
                + text.substring(0, Math.max(0, text.lastIndexOf('<')))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
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

    private LibvirtException doubleHyphen(int line, int column) {
        String before = line(line).substring(0, Math.max(0, column));
        String comment = before.substring(before.lastIndexOf(COMMENT) + COMMENT.length());
        return quoting(
                line,
                column,
                "Double hyphen within comment: " + COMMENT
                        + comment.substring(0, Math.min(comment.length(), QUOTED_COMMENT)));
    }

    /** An error that shows the line, with an arrow to the column. */
    private LibvirtException quoting(int line, int column, String what) {
        String quoted = line(line);
        String shown = quoted.length() > QUOTED ? quoted.substring(0, QUOTED) : quoted;
        String arrow = "-".repeat(Math.clamp(column, 0, shown.length())) + "^";
        return detail(source + ":" + line, what, (shown.isEmpty() ? "(null)" : shown) + "\n" + arrow);
    }

    private LibvirtException detail(String place, String what, String quote) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, domain, "%s: %s\n%s".formatted(place, what, quote));
    }

    private String line(int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}
