package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A channel with a name, of the Spice server or on D-Bus. */
public record ChannelSource(CharacterType type, Optional<String> channel) implements CharacterSource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]*");

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source").attribute("channel", channel).endIfAny();
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        String name =
                channel.orElseThrow(() -> XmlErrors.unsupported("Missing source channel attribute for char device"));
        if (!NAME.matcher(name).matches()) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "Invalid character in source channel for char device");
        }
    }

    /** The same channel, under a name unless it has one. */
    public ChannelSource orNamed(String name) {
        return new ChannelSource(type, channel.or(() -> Optional.of(name)));
    }
}
