package org.hyperbean.documents.xml;

import java.util.regex.Pattern;

/** Paths without superfluous slashes. */
public final class SanitizedPath {
    private static final Pattern SLASHES = Pattern.compile("/+");

    private SanitizedPath() {}

    /**
     * A path with one slash between its parts and none at its end. A network location such as {@code nfs://host/x} is
     * left as it is, and so are two slashes at the beginning, which POSIX lets mean something of their own.
     */
    public static String of(String path) {
        if (path.contains("://")) {
            return path;
        }
        boolean twoSlashes = path.startsWith("//") && !path.startsWith("///");
        String single = SLASHES.matcher(path).replaceAll("/");
        String full = twoSlashes ? "/" + single : single;
        return full.length() > (twoSlashes ? 2 : 1) && full.endsWith("/") ? full.substring(0, full.length() - 1) : full;
    }
}
