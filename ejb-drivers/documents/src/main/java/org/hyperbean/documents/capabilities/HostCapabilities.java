package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <host>} element.
 *
 * @param suspendModes what the host can sleep in, such as {@code suspend_mem}
 * @param migrationTransports empty where guests cannot move
 * @param cache the {@code <cache>} element, where the host's caches are known
 */
public record HostCapabilities(
        Optional<UUID> uuid,
        HostProcessor processor,
        List<String> suspendModes,
        boolean iommu,
        List<String> migrationTransports,
        List<NumaNode> nodes,
        Optional<XmlElement> cache,
        List<SecurityDriver> securityDrivers) {

    /** Keeps copies, so that the value cannot change. */
    public HostCapabilities {
        suspendModes = List.copyOf(suspendModes);
        migrationTransports = List.copyOf(migrationTransports);
        nodes = List.copyOf(nodes);
        securityDrivers = List.copyOf(securityDrivers);
    }

    /** A security driver and the labels that it gives to guests of each type. */
    public record SecurityDriver(String model, String doi, List<BaseLabel> baseLabels) {
        /** Keeps a copy, so that the value cannot change. */
        public SecurityDriver {
            baseLabels = List.copyOf(baseLabels);
        }
    }

    /** The label of guests of one type. */
    public record BaseLabel(String domainType, String label) {}

    static HostCapabilities parse(XmlElement host) {
        return new HostCapabilities(
                host.childText("uuid").flatMap(UuidText::parse),
                HostProcessor.parse(host.child("cpu").orElse(XmlElement.empty("cpu"))),
                host.child("power_management").stream()
                        .flatMap(XmlElement::children)
                        .map(XmlElement::name)
                        .toList(),
                host.child("iommu")
                        .flatMap(iommu -> XmlValues.yesNo(iommu, "support"))
                        .orElse(false),
                host.descendant("migration_features", "uri_transports").stream()
                        .flatMap(transports -> transports.children("uri_transport").stream())
                        .map(XmlElement::text)
                        .toList(),
                host.descendant("topology", "cells").stream()
                        .flatMap(cells -> cells.children("cell").stream())
                        .map(NumaNode::parse)
                        .toList(),
                host.child("cache"),
                host.children("secmodel").stream()
                        .map(HostCapabilities::parseSecurity)
                        .toList());
    }

    private static SecurityDriver parseSecurity(XmlElement driver) {
        return new SecurityDriver(
                driver.childText("model").orElse(""),
                driver.childText("doi").orElse(""),
                driver.children("baselabel").stream()
                        .map(label -> new BaseLabel(label.attribute("type").orElse(""), label.text()))
                        .toList());
    }

    void format(XmlWriter out) {
        out.element("host").body(body -> {
            body.text("uuid", uuid.map(UUID::toString));
            processor.format(body);
            body.element("power_management").body(modes -> suspendModes.forEach(mode -> modes.flag(mode, true)));
            body.element("iommu").attribute("support", iommu ? "yes" : "no").end();
            formatMigration(body);
            body.element("topology")
                    .body(topology -> topology.element("cells")
                            .attribute("num", nodes.size())
                            .openBody(cells -> nodes.forEach(node -> node.format(cells))));
            cache.ifPresent(body::verbatim);
            securityDrivers.forEach(driver -> format(driver, body));
        });
    }

    private void formatMigration(XmlWriter out) {
        if (!migrationTransports.isEmpty()) {
            out.element("migration_features").body(body -> {
                body.flag("live", true);
                body.element("uri_transports")
                        .body(transports -> migrationTransports.forEach(
                                transport -> transports.element("uri_transport").text(transport)));
            });
        }
    }

    private static void format(SecurityDriver driver, XmlWriter out) {
        out.element("secmodel").body(body -> {
            body.element("model").text(driver.model);
            body.element("doi").textInTags(driver.doi);
            driver.baseLabels.forEach(label -> body.element("baselabel")
                    .attribute("type", label.domainType)
                    .text(label.label));
        });
    }
}
