package org.hyperbean.documents.xml;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What libxml2 says where the JDK's reader says something else.
 *
 * @param reported the JDK's words
 * @param words libxml2's words
 * @param back how many characters before the place that the JDK names libxml2 stops
 */
record SyntaxRule(Pattern reported, Function<MatchResult, String> words, int back) {
    /** The rules that need nothing but the message. */
    static final List<SyntaxRule> ALL = List.of(
            rule("entity name must immediately follow the '&'", "xmlParseEntityRef: no name"),
            rule("reference to entity \".*\" must end with", "EntityRef: expecting ';'"),
            rule("entity \"(.*)\" was referenced, but not declared", "Entity '%s' not defined"),
            rule("Open quote is expected for attribute", "AttValue: \" or ' expected"),
            rule("must not contain the '<' character", "Unescaped '<' not allowed in attributes values"),
            rule("Attribute \"(.*)\" was already specified", "Attribute %s redefined"),
            rule("Attribute name \"(.*)\" associated with", "Specification mandates value for attribute %s"),
            rule("content of elements must consist of well-formed", "StartTag: invalid element name"),
            rule("instruction target matching", "XML declaration allowed only at the start of the document"),
            rule("not allowed in trailing section", "Extra content at the end of the document"),
            rule("following the root element must be well-formed", "Extra content at the end of the document", 2),
            rule("character sequence \"]]>\"", "Sequence ']]>' not allowed in content", 4),
            number("invalid XML character \\(Unicode: (0x\\p{XDigit}+)\\)", "PCDATA invalid Char value "),
            number("Character reference \"&#(x?\\w+)\" is an invalid", "xmlParseCharRef: invalid xmlChar value "));

    /** Finds the words for a message. */
    Matcher matcher(String message) {
        return reported.matcher(message);
    }

    private static SyntaxRule rule(String reported, String words) {
        return rule(reported, words, 1);
    }

    private static SyntaxRule rule(String reported, String words, int back) {
        return new SyntaxRule(
                Pattern.compile(reported),
                found -> found.groupCount() == 0 ? words : words.formatted(found.group(1)),
                back);
    }

    private static SyntaxRule number(String reported, String words) {
        return new SyntaxRule(Pattern.compile(reported), found -> words + value(found.group(1)), 1);
    }

    private static long value(String digits) {
        String decimal = digits.startsWith("x") ? "0" + digits : digits;
        return Numbers.unsigned(decimal, decimal.startsWith("0x") ? Numbers.ANY_BASE : Numbers.DECIMAL)
                .orElse(0L);
    }
}
