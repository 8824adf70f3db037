package org.hyperbean.documents.moment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <domainsnapshot>}.
 *
 * @param state empty until the snapshot is taken
 * @param domain the domain as it ran, or would have run
 * @param inactiveDomain the definition, where the domain ran something else
 */
public record SnapshotDocument(
        MomentHead head,
        Optional<SnapshotState> state,
        SnapshotMemory memory,
        List<SnapshotDisk> disks,
        Optional<DomainDocument> domain,
        Optional<DomainDocument> inactiveDomain)
        implements Moment<SnapshotDocument> {
    private static final String ROOT = "domainsnapshot";

    /** Keeps a copy, so that the value cannot change. */
    public SnapshotDocument {
        disks = List.copyOf(disks);
    }

    /**
     * Reads what a client wants of a new snapshot.
     *
     * @param offline whether no memory can be saved
     */
    public static SnapshotDocument create(String text, Instant now, boolean offline) {
        XmlElement root = DocumentKind.SNAPSHOT.read(text);
        MomentHead head = MomentHead.create(root, now);
        SnapshotMemory memory = SnapshotMemory.parse(root, SnapshotLocation.DEFAULT, offline);
        return new SnapshotDocument(
                head, Optional.empty(), memory, parseDisks(root), Optional.empty(), Optional.empty());
    }

    /** Reads what is told of a snapshot that was taken before. */
    public static SnapshotDocument redefine(String text, DomainRules rules) {
        return redefine(DocumentKind.SNAPSHOT.read(text), rules);
    }

    /** Reads what a file of the daemon's or of a node's tells of a snapshot. */
    public static SnapshotDocument redefine(XmlElement root, DomainRules rules) {
        MomentHead head = MomentHead.redefine(root, MomentKind.SNAPSHOT);
        SnapshotState state = parseState(root);
        Optional<DomainDocument> domain = root.child("domain")
                .filter(element -> element.attribute("type")
                        .filter(type -> !type.isEmpty())
                        .isPresent())
                .map(element -> DomainDocument.parseUnchecked(element, ParseOptions.INACTIVE, rules));
        Optional<DomainDocument> inactive = root.child("inactiveDomain")
                .map(element -> DomainDocument.parseUnchecked(element, ParseOptions.INACTIVE, rules));
        SnapshotLocation usual = state.isOffline() ? SnapshotLocation.NO : SnapshotLocation.INTERNAL;
        SnapshotMemory memory = SnapshotMemory.parse(root, usual, state.isOffline());
        return new SnapshotDocument(head, Optional.of(state), memory, parseDisks(root), domain, inactive);
    }

    /**
     * The document as libvirt writes it.
     *
     * @param owner the domain, which is named where the snapshot does not know what the domain was like
     */
    public String format(UUID owner, boolean secure) {
        FormatOptions options = new FormatOptions(secure, true, false);
        XmlWriter out = new XmlWriter();
        out.element(ROOT).body(body -> {
            head.formatName(body);
            body.text("state", state.map(XmlChoice::text));
            head.formatOrigin(body);
            memory.format(body);
            if (!disks.isEmpty()) {
                body.element("disks").openBody(list -> disks.forEach(disk -> disk.format(list)));
            }
            domain.ifPresentOrElse(
                    document -> document.format(body, options),
                    () -> body.element("domain")
                            .body(bare -> bare.element("uuid").text(owner.toString())));
            inactiveDomain.ifPresent(document -> document.format(body, "inactiveDomain", options));
        });
        return out.toString();
    }

    /** Whether anything is saved outside of the disks' own images. */
    public boolean isExternal() {
        return memory.location() == SnapshotLocation.EXTERNAL
                || disks.stream().anyMatch(disk -> disk.location() == SnapshotLocation.EXTERNAL);
    }

    @Override
    public SnapshotDocument withHead(MomentHead changed) {
        return new SnapshotDocument(changed, state, memory, disks, domain, inactiveDomain);
    }

    /** The snapshot of a domain in a state. */
    public SnapshotDocument of(DomainDocument snapped, SnapshotState when, SnapshotMemory saved) {
        return new SnapshotDocument(head, Optional.of(when), saved, disks, Optional.of(snapped), inactiveDomain);
    }

    /** The same snapshot with other disks. */
    public SnapshotDocument withDisks(List<SnapshotDisk> changed) {
        return new SnapshotDocument(head, state, memory, changed, domain, inactiveDomain);
    }

    /** The same snapshot with the domain that another one knows, where this one knows none. */
    public SnapshotDocument orDomainOf(SnapshotDocument other) {
        return new SnapshotDocument(head, state, memory, disks, domain.or(other::domain), inactiveDomain);
    }

    /** Whether such a file says that the domain went on from the snapshot. */
    public static boolean wasCurrent(XmlElement root) {
        return root.childText("active")
                        .flatMap(text -> Numbers.integer(text, Numbers.DECIMAL))
                        .orElseThrow(() -> MomentKind.SNAPSHOT.internal("Could not find 'active' element"))
                != 0;
    }

    private static SnapshotState parseState(XmlElement root) {
        String text = root.childText("state")
                .orElseThrow(() -> MomentKind.SNAPSHOT.document("missing state from existing snapshot"));
        return XmlChoice.find(SnapshotState.class, text)
                .filter(state -> state != SnapshotState.NOSTATE)
                .orElseThrow(() ->
                        MomentKind.SNAPSHOT.unsupported("Invalid state '%s' in domain snapshot XML".formatted(text)));
    }

    private static List<SnapshotDisk> parseDisks(XmlElement root) {
        return root.children("disks").stream()
                .flatMap(XmlElement::children)
                .map(SnapshotDisk::parse)
                .toList();
    }
}
