package org.hyperbean.documents.xml;

/** Paths as libvirt stores them. */
public final class PathText {
    private PathText() {}

    /**
     * A path without needless slashes: a row of them counts as one, and none stands at the end. Exactly two at the
     * beginning stay, since POSIX lets a system give them a meaning.
     */
    public static String sanitized(String path) {
        boolean twoFirst = path.startsWith("//") && !path.startsWith("///");
        String single = path.replaceAll("/+", "/");
        boolean trailing = single.length() > 1 && single.endsWith("/");
        String shortened = trailing ? single.substring(0, single.length() - 1) : single;
        return twoFirst ? "/" + shortened : shortened;
    }
}
