package org.hyperbean.documents.moment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <domaincheckpoint>}: a moment from which on the changes of disks are noted. */
public record CheckpointDocument(MomentHead head, List<CheckpointDisk> disks, Optional<DomainDocument> domain)
        implements Moment<CheckpointDocument> {
    private static final String ROOT = "domaincheckpoint";

    /** Keeps a copy, so that the value cannot change. */
    public CheckpointDocument {
        disks = List.copyOf(disks);
    }

    /** Reads what a client wants of a new checkpoint, which is always compared with the schema. */
    public static CheckpointDocument create(String text, Instant now) {
        XmlElement root = read(text);
        return new CheckpointDocument(MomentHead.create(root, now), parseDisks(root), Optional.empty());
    }

    /** Reads what is told of a checkpoint that was made before. */
    public static CheckpointDocument redefine(String text, DomainRules rules) {
        XmlElement root = read(text);
        MomentHead head = MomentHead.redefine(root, MomentKind.CHECKPOINT);
        Optional<DomainDocument> domain = root.child("domain")
                .map(element -> DomainDocument.parseUnchecked(element, ParseOptions.INACTIVE, rules));
        return new CheckpointDocument(head, parseDisks(root), domain);
    }

    /** The document as libvirt writes it. */
    public String format(boolean secure, boolean withDomain) {
        FormatOptions options = new FormatOptions(secure, true, false);
        XmlWriter out = new XmlWriter();
        out.element(ROOT).body(body -> {
            head.formatName(body);
            head.formatOrigin(body);
            if (!disks.isEmpty()) {
                body.element("disks").openBody(list -> disks.forEach(disk -> disk.format(list, OptionalLong.empty())));
            }
            domain.filter(_ -> withDomain).ifPresent(document -> document.format(body, options));
        });
        return out.toString();
    }

    @Override
    public CheckpointDocument withHead(MomentHead changed) {
        return new CheckpointDocument(changed, disks, domain);
    }

    /** The checkpoint of a domain. */
    public CheckpointDocument of(DomainDocument checked) {
        return new CheckpointDocument(head, disks, Optional.of(checked));
    }

    /** The same checkpoint with other disks, whose bitmaps have names. */
    CheckpointDocument withDisks(List<CheckpointDisk> changed) {
        return new CheckpointDocument(
                head, changed.stream().map(disk -> disk.withBitmap(name())).toList(), domain);
    }

    /** A checkpoint has to fit the schema; the form is looked at for hosts that have no schema. */
    private static XmlElement read(String text) {
        XmlElement root = DocumentKind.CHECKPOINT.read(text);
        DocumentKind.CHECKPOINT.validate(text);
        CheckpointForm.check(root);
        return root;
    }

    private static List<CheckpointDisk> parseDisks(XmlElement root) {
        return root.children("disks").stream()
                .flatMap(XmlElement::children)
                .map(CheckpointDisk::parse)
                .toList();
    }
}
