package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * QEMU's own counterpart of the Spice agent in the guest.
 *
 * @param clipboard whether the clipboard is shared
 * @param mouse whose pointer the guest shows
 */
public record AgentSource(Optional<Boolean> clipboard, Optional<MouseMode> mouse) implements CharacterSource {

    /** Whether the guest or the client draws the pointer. */
    public enum MouseMode implements XmlChoice {
        DEFAULT,
        SERVER,
        CLIENT
    }

    static AgentSource parse(XmlElement source) {
        return new AgentSource(
                source.child("clipboard").map(element -> XmlValues.required(element, "copypaste", XmlValues::yesNo)),
                source.child("mouse")
                        .map(element -> XmlValues.choiceNotDefault(element, "mode", MouseMode.class)
                                .orElseThrow(() -> XmlErrors.missingAttribute(element, "mode"))));
    }

    @Override
    public CharacterType type() {
        return CharacterType.QEMU_VDAGENT;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source").bodyIfAny(body -> {
            clipboard.ifPresent(shared ->
                    body.element("clipboard").yesNo("copypaste", clipboard).end());
            mouse.ifPresent(
                    mode -> body.element("mouse").attribute("mode", mode).end());
        });
    }
}
