package org.hyperbean.configuration;

/**
 * Something in the configuration that keeps the daemon from starting.
 *
 * @param origin where it stands: a file with its line, or the name of a configuration source
 * @param text what is wrong and what is allowed
 */
public record Problem(String origin, String text) {
    static Problem notAllowed(Setting<?> setting, String value, String origin) {
        return new Problem(
                origin,
                "%s = \"%s\" is not allowed: it takes %s"
                        .formatted(setting.key(), value, setting.type().allowed()));
    }

    static Problem syntax(String origin, String expected) {
        return new Problem(origin, "syntax error: expected " + expected);
    }

    static Problem unreadable(String origin, String why) {
        return new Problem(origin, "cannot be read: " + why);
    }

    @Override
    public String toString() {
        return origin + ": " + text;
    }
}
