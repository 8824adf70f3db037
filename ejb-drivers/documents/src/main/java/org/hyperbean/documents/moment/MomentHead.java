package org.hyperbean.documents.moment;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What all moments have.
 *
 * @param parent the name of the moment that this one followed
 * @param creationTime in seconds since 1970
 */
public record MomentHead(String name, Optional<String> description, Optional<String> parent, long creationTime) {

    /** Reads what a client says of a new moment, which is called after its time when it has no name. */
    static MomentHead create(XmlElement root, Instant now) {
        long seconds = now.getEpochSecond();
        return new MomentHead(
                root.childText("name").orElseGet(() -> Long.toString(seconds)),
                root.childText("description"),
                Optional.empty(),
                seconds);
    }

    /** Reads what is told of a moment that was before. */
    static MomentHead redefine(XmlElement root, MomentKind kind) {
        String name = root.childText("name")
                .orElseThrow(() -> kind.document("a redefined %s must have a name".formatted(kind.word())));
        long created = root.childText("creationTime")
                .flatMap(text -> Numbers.signedLong(text, Numbers.DECIMAL))
                .orElseThrow(() -> kind.internal("missing creationTime from existing %s".formatted(kind.word())));
        return new MomentHead(
                name,
                root.childText("description"),
                root.child("parent").flatMap(parent -> parent.childText("name")),
                created);
    }

    void formatName(XmlWriter out) {
        out.element("name").text(name);
        out.text("description", description);
    }

    void formatOrigin(XmlWriter out) {
        parent.ifPresent(before ->
                out.element("parent").body(body -> body.element("name").text(before)));
        if (creationTime != 0) {
            out.element("creationTime").text(Long.toString(creationTime));
        }
    }

    MomentHead withParent(Optional<String> newParent) {
        return new MomentHead(name, description, newParent, creationTime);
    }
}
