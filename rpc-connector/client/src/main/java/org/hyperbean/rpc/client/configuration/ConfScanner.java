package org.hyperbean.rpc.client.configuration;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A place in a configuration file, and what stands there. */
final class ConfScanner {
    private final Path file;
    private final String text;
    private final Matcher matcher;
    private int position;

    ConfScanner(Path file, String text) {
        this.file = file;
        this.text = text;
        this.matcher = Pattern.compile("").matcher(text);
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Takes what matches here, if anything does; {@link #taken} tells what it was. */
    boolean take(Pattern pattern) {
        matcher.usePattern(pattern).region(position, text.length());
        boolean found = matcher.lookingAt();
        position = found ? matcher.end() : position;
        return found;
    }

    String taken() {
        return matcher.group();
    }

    /** A part of what was taken. */
    String taken(String group) {
        return matcher.group(group);
    }

    LibvirtException wrong(String problem) {
        long line = 1
                + text.substring(0, position)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        return LibvirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, file + ":" + line + ": " + problem);
    }
}
