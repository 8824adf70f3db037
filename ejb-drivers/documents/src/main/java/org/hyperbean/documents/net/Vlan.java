package org.hyperbean.documents.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <vlan>}: the virtual networks that a port is part of.
 *
 * @param trunk whether packets carry their tags
 * @param tags at least one
 */
public record Vlan(boolean trunk, List<Tag> tags) {
    private static final long HIGHEST_ID = 4095;

    /** Keeps a copy, so that the value cannot change. */
    public Vlan {
        tags = List.copyOf(tags);
    }

    /** How packets without a tag are treated. */
    public enum NativeMode implements XmlChoice {
        DEFAULT,
        TAGGED,
        UNTAGGED
    }

    /** One virtual network; the native one has a mode. */
    public record Tag(long id, Optional<NativeMode> nativeMode) {
        /** Whether packets without a tag belong to it. */
        public boolean isNative() {
            return nativeMode.isPresent();
        }
    }

    /** Reads the element. */
    public static Vlan parse(XmlElement vlan) {
        List<Tag> tags = new ArrayList<>();
        Optional<Tag> nativeTag = Optional.empty();
        for (XmlElement element : vlan.children("tag")) {
            Tag tag = parseTag(element);
            if (tag.isNative()) {
                if (nativeTag.isPresent()) {
                    throw wrong("duplicate native vlan setting");
                }
                nativeTag = Optional.of(tag);
            }
            tags.add(tag);
        }
        if (tags.isEmpty()) {
            throw wrong("missing tag id - each <vlan> must have at least one <tag id='n'/> subelement");
        }
        Optional<String> trunk = vlan.attribute("trunk").filter(text -> !text.isEmpty());
        trunk.filter(text -> !text.equalsIgnoreCase("yes")).ifPresent(text -> checkTrunk(text, tags));
        // The mode belongs to the number: another tag of the same number has it as well.
        nativeTag.ifPresent(given -> tags.replaceAll(tag -> tag.id == given.id ? given : tag));
        return new Vlan(tags.size() > 1 || trunk.filter("yes"::equalsIgnoreCase).isPresent(), tags);
    }

    private static Tag parseTag(XmlElement element) {
        long id = XmlValues.required(element, "id", XmlValues::unsigned);
        if (id > HIGHEST_ID) {
            throw wrong("vlan tag id %d too large (maximum 4095)".formatted(id));
        }
        return new Tag(id, XmlValues.choiceNotDefault(element, "nativeMode", NativeMode.class));
    }

    private static void checkTrunk(String trunk, List<Tag> tags) {
        if (tags.size() > 1) {
            throw wrong("invalid \"trunk='%s'\" in <vlan> - trunk='yes' is required for more than one vlan tag"
                    .formatted(trunk));
        }
        if (tags.getFirst().isNative()) {
            throw wrong("invalid configuration in <vlan> - \"trunk='no'\" is not allowed with a native vlan id");
        }
        if (!trunk.equalsIgnoreCase("no")) {
            throw wrong("invalid \"trunk='%s'\" in <vlan> - must be yes or no".formatted(trunk));
        }
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("vlan")
                .attribute("trunk", trunk ? Optional.of("yes") : Optional.empty())
                .body(body -> tags.forEach(tag -> body.element("tag")
                        .attribute("id", tag.id)
                        .choice("nativeMode", tag.nativeMode)
                        .end()));
    }

    private static LibvirtException wrong(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail);
    }
}
