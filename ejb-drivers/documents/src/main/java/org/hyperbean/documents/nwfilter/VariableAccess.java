package org.hyperbean.documents.nwfilter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.Numbers;

/**
 * How a rule takes values from a variable: all of them in step with others, or one.
 *
 * @param iterator whether all values are gone through; variables with the same number go together
 * @param number of the iterator, or the place of the value
 */
public record VariableAccess(String name, boolean iterator, long number) {
    private static final long MAXIMUM_ITERATOR = 1000;
    private static final Pattern FORM =
            Pattern.compile("([a-zA-Z0-9_]*)(?:\\[\\s*(@?)\\s*([+-]?[0-9]+)\\s*\\].*)?", Pattern.DOTALL);

    /** Reads what stands behind the dollar sign: {@code IP}, {@code IP[@2]} or {@code IP[3]}. */
    static Optional<VariableAccess> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(3) == null) {
            return Optional.of(new VariableAccess(form.group(1), true, 0));
        }
        boolean iterator = !form.group(2).isEmpty();
        return Numbers.wrapping(form.group(3), Numbers.DECIMAL)
                .filter(number -> !iterator || number <= MAXIMUM_ITERATOR)
                .map(number -> new VariableAccess(form.group(1), iterator, number));
    }

    /** The same in a document. */
    @Override
    public String toString() {
        String plain = "$" + name;
        if (!iterator) {
            return plain + "[" + number + "]";
        }
        return number == 0 ? plain : plain + "[@" + number + "]";
    }
}
