package org.hyperbean.drivers.test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.MigrationCookie;

/**
 * What one side of a migration tells the other.
 *
 * @param name the domain's, on the source
 * @param host who tells it
 * @param definition the document of the definition that the destination is to keep
 * @param figures of the memory that was sent; there are some as soon as all was
 */
record TestCookie(String name, UUID uuid, UUID host, Optional<String> definition, Optional<TransferFigures> figures) {
    private static final String ROOT = "test-migration";

    /** Tells this daemon's nodes from those of other daemons, which may have the same names. */
    private static final UUID DAEMON = UUID.randomUUID();

    /** What a node has to say of a domain. */
    static TestCookie of(TestNode node, String name, UUID uuid) {
        return new TestCookie(name, uuid, host(node), Optional.empty(), Optional.empty());
    }

    TestCookie withDefinition(Optional<String> xml) {
        return new TestCookie(name, uuid, host, xml, figures);
    }

    TestCookie withFigures(Optional<TransferFigures> sent) {
        return new TestCookie(name, uuid, host, definition, sent);
    }

    MigrationCookie bytes() {
        XmlWriter out = new XmlWriter();
        out.element(ROOT).body(body -> {
            body.element("name").text(name);
            body.element("uuid").text(uuid.toString());
            body.element("hostuuid").text(host.toString());
            body.text("definition", definition);
            figures.ifPresent(sent -> sent.format(body));
        });
        return MigrationCookie.of(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what the other side tells a node of a domain.
     *
     * @param name the domain's on the source
     * @return empty when nothing is told
     * @throws org.hyperbean.driver.LibvirtException when it is about another domain or comes from the node itself
     */
    static Optional<TestCookie> read(MigrationCookie bytes, TestNode node, DomainDocument domain, String name) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        TestCookie cookie = parse(new String(bytes.bytes(), StandardCharsets.UTF_8));
        if (!cookie.name.equals(name)) {
            throw TestErrors.internal("Incoming cookie data had unexpected name %s vs %s".formatted(cookie.name, name));
        }
        if (!cookie.uuid.equals(domain.uuid())) {
            throw TestErrors.internal(
                    "Incoming cookie data had unexpected UUID %s vs %s".formatted(cookie.uuid, domain.uuid()));
        }
        if (cookie.host.equals(host(node))) {
            throw TestErrors.internal("Attempt to migrate guest to the same host " + cookie.host);
        }
        return Optional.of(cookie);
    }

    private static TestCookie parse(String text) {
        XmlElement root = XmlReader.read(text, "(test_migration_cookie)", ErrorDomain.TEST, ROOT);
        return new TestCookie(
                text(root, "name"),
                uuid(root, "uuid"),
                uuid(root, "hostuuid"),
                root.childText("definition"),
                root.child("statistics").map(TransferFigures::parse));
    }

    private static String text(XmlElement root, String element) {
        return root.childText(element)
                .orElseThrow(() -> TestErrors.internal("missing " + element + " element in migration data"));
    }

    private static UUID uuid(XmlElement root, String element) {
        String text = text(root, element);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw TestErrors.internal("malformed " + element + " element in migration data")
                    .causedBy(e);
        }
    }

    private static UUID host(TestNode node) {
        return UUID.nameUUIDFromBytes((DAEMON + " " + node.scope()).getBytes(StandardCharsets.UTF_8));
    }
}
