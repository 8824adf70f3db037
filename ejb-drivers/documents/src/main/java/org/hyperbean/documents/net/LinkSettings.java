package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * How a card's packets travel.
 *
 * @param filter what the host lets pass
 * @param sendBuffer the size of the host device's buffer in bytes
 * @param mtu the largest packet in bytes, above 0
 */
public record LinkSettings(
        Optional<FilterReference> filter,
        Optional<Long> sendBuffer,
        Optional<Teaming> teaming,
        Optional<LinkState> state,
        Optional<Long> mtu,
        Optional<Coalesce> coalesce) {

    /** Reads the elements inside a card. */
    public static LinkSettings parse(XmlElement card, boolean takesFilter) {
        Optional<LinkState> state = LinkState.parse(card);
        Optional<Teaming> teaming = Teaming.parse(card);
        return new LinkSettings(
                card.child("filterref").filter(_ -> takesFilter).flatMap(FilterReference::parse),
                card.child("tune")
                        .flatMap(tune -> tune.childText("sndbuf"))
                        .map(text -> Numbers.unsignedLong(text, Numbers.DECIMAL)
                                .orElseThrow(() -> XmlErrors.document("sndbuf must be a positive integer"))),
                teaming,
                state,
                card.child("mtu")
                        .flatMap(mtu -> mtu.filledAttribute("size"))
                        .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                                .orElseThrow(() -> XmlErrors.document("malformed mtu size")))
                        .filter(size -> size != 0),
                card.child("coalesce").flatMap(Coalesce::parse));
    }

    /** Writes the elements. */
    public void format(XmlWriter out) {
        filter.ifPresent(reference -> reference.format(out));
        sendBuffer.ifPresent(bytes ->
                out.element("tune").body(tune -> tune.text("sndbuf", Optional.of(Long.toUnsignedString(bytes)))));
        teaming.ifPresent(team -> team.format(out));
        state.ifPresent(link -> link.format(out));
        mtu.ifPresent(size -> out.element("mtu").attribute("size", size).end());
        coalesce.ifPresent(frames -> frames.format(out));
    }
}
