package org.hyperbean.documents.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Namespaces;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The head of a domain: type, id, name, UUID and what people wrote about it.
 *
 * @param id {@link Domain#INACTIVE} for a domain that does not run
 * @param genid the generation id that the guest sees
 * @param metadata the whole element, with what applications put into it
 */
public record DomainIdentity(
        DomainType type,
        int id,
        String name,
        UUID uuid,
        Optional<UUID> genid,
        Optional<String> title,
        Optional<String> description,
        Optional<XmlElement> metadata) {

    /** Reads the head without what people wrote about the domain, which libvirt reads later. */
    static DomainIdentity parse(XmlElement root, ParseOptions options) {
        int id = options.inactive()
                ? Domain.INACTIVE
                : root.attribute("id")
                        .flatMap(text -> Numbers.integer(text, Numbers.DECIMAL))
                        .orElse(Domain.INACTIVE);
        String name =
                root.childText("name").orElseThrow(() -> LibvirtException.of(ErrorCode.NO_NAME, ErrorDomain.DOMAIN));
        UUID uuid = uuid(root);
        Optional<UUID> genid = genid(root);
        return new DomainIdentity(
                type(root), id, name, uuid, genid, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same head with what people and applications wrote. */
    DomainIdentity described(XmlElement root) {
        return new DomainIdentity(
                type,
                id,
                name,
                uuid,
                genid,
                title(root),
                root.childText("description"),
                root.child("metadata").map(DomainIdentity::kept).map(Namespaces::declared));
    }

    XmlWriter.Open open(XmlWriter out, String element, FormatOptions options) {
        XmlWriter.Open open = out.element(element).attribute("type", type);
        if (!options.inactive() && isActive()) {
            open.attribute("id", id);
        }
        return open;
    }

    void format(XmlWriter out) {
        out.element("name").text(name);
        out.element("uuid").text(uuid.toString());
        out.text("genid", genid.map(UUID::toString));
        out.text("title", title);
        out.text("description", description);
        metadata.ifPresent(out::metadata);
    }

    /** Whether the domain runs. */
    public boolean isActive() {
        return id != Domain.INACTIVE;
    }

    /** The same head under another id. */
    public DomainIdentity withId(int newId) {
        return new DomainIdentity(type, newId, name, uuid, genid, title, description, metadata);
    }

    /** The same head under another name. */
    public DomainIdentity withName(String newName) {
        return new DomainIdentity(type, id, newName, uuid, genid, title, description, metadata);
    }

    /** The same head with another title; an empty one is none. */
    public DomainIdentity withTitle(Optional<String> changed) {
        return new DomainIdentity(
                type, id, name, uuid, genid, changed.filter(text -> !text.isEmpty()), description, metadata);
    }

    /** The same head with another description; an empty one is none. */
    public DomainIdentity withDescription(Optional<String> changed) {
        return new DomainIdentity(
                type, id, name, uuid, genid, title, changed.filter(text -> !text.isEmpty()), metadata);
    }

    /** The same head with other words of applications. */
    DomainIdentity withMetadata(XmlElement changed) {
        return new DomainIdentity(type, id, name, uuid, genid, title, description, Optional.of(changed));
    }

    /** The same head with another UUID. */
    DomainIdentity withUuid(UUID changed) {
        return new DomainIdentity(type, id, name, changed, genid, title, description, metadata);
    }

    private static DomainType type(XmlElement root) {
        String text = root.attribute("type")
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> XmlErrors.internal("missing domain type attribute"));
        return XmlChoice.find(DomainType.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("invalid domain type " + text));
    }

    private static UUID uuid(XmlElement root) {
        return root.childText("uuid")
                .map(text -> UuidText.parse(text).orElseThrow(() -> XmlErrors.internal("malformed uuid element")))
                .orElseGet(UUID::randomUUID);
    }

    private static Optional<UUID> genid(XmlElement root) {
        if (root.children("genid").size() > 1) {
            throw XmlErrors.document("element 'genid' can only appear once");
        }
        return root.child("genid").map(element -> {
            String text = element.text();
            return text.isEmpty()
                    ? UUID.randomUUID()
                    : UuidText.parse(text).orElseThrow(() -> XmlErrors.internal("malformed genid element"));
        });
    }

    /** Of what applications wrote, each may have one element in a namespace of its own. */
    private static XmlElement kept(XmlElement metadata) {
        Set<String> seen = new HashSet<>();
        return metadata.with(
                metadata.attributes(),
                metadata.children()
                        .filter(child -> !child.namespace().isEmpty() && seen.add(child.namespace()))
                        .toList());
    }

    private static Optional<String> title(XmlElement root) {
        Optional<String> title = root.childText("title");
        if (title.filter(text -> text.indexOf('\n') >= 0).isPresent()) {
            throw XmlErrors.document("Domain title can't contain newlines");
        }
        return title;
    }
}
