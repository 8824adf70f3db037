package org.hyperbean.functional.behaviour;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The documents that calls take, from {@code documents.txt}. In them <code>{name}</code> is the name that the call asks
 * for, <code>{uuid}</code> its UUID, <code>{uuid:x}</code> the UUID of x, and <code>{folder}</code> a folder for the
 * daemon's files.
 */
final class Documents {
    private static final Map<String, String> ALL = Resources.sections("documents.txt");
    private static final Pattern UUID_OF = Pattern.compile("\\{uuid:([^}]*)}");

    private final Path folder;

    Documents(Path folder) {
        this.folder = folder;
    }

    /** The UUID of an object with a name. No daemon makes one like it up, since it is of another version. */
    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A document.
     *
     * @param reference {@code document} or {@code document:name}
     */
    String document(String reference) {
        int colon = reference.indexOf(':');
        String document = colon < 0 ? reference : reference.substring(0, colon);
        String name = colon < 0 ? "new" : reference.substring(colon + 1);
        String text = ALL.get(document);
        if (text == null) {
            throw new IllegalArgumentException("no document " + document);
        }
        return fill(text.replace("{name}", name).replace("{uuid}", uuid(name).toString()));
    }

    /** A text with its places filled. */
    String fill(String text) {
        return UUID_OF.matcher(text.replace("{folder}", folder.toString())).replaceAll(Documents::uuidOf);
    }

    private static String uuidOf(MatchResult place) {
        return uuid(place.group(1)).toString();
    }
}
