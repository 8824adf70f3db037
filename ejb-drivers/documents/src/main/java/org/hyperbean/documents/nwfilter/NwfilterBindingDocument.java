package org.hyperbean.documents.nwfilter;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.net.FilterReference;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/**
 * A filter at work on a guest's network card: the {@code <filterbinding>} document.
 *
 * @param ownerName of the guest
 * @param ownerUuid of the guest
 * @param port the host's end of the card
 * @param link the host's card that the port is on top of
 */
public record NwfilterBindingDocument(
        String ownerName, UUID ownerUuid, String port, Optional<String> link, MacAddress mac, FilterReference filter) {

    /** Reads a document. */
    public static NwfilterBindingDocument parse(String text) {
        return parse(DocumentKind.NWFILTER_BINDING.read(text));
    }

    private static NwfilterBindingDocument parse(XmlElement root) {
        String port = required(name(root, "portdev"), "port dev name");
        Optional<String> link = root.child("linkdev").map(_ -> required(name(root, "linkdev"), "link dev name"));
        XmlElement owner = root.child("owner").orElse(XmlElement.empty("owner"));
        String ownerName = required(owner.childText("name"), "owner name");
        String uuid = required(owner.childText("uuid"), "owner UUID");
        UUID ownerUuid =
                UuidText.parse(uuid).orElseThrow(() -> NwfilterErrors.internal("Unable to parse UUID '" + uuid + "'"));
        String address = required(root.child("mac").flatMap(mac -> mac.filledAttribute("address")), "MAC address");
        MacAddress mac = MacAddress.find(address)
                .orElseThrow(() -> NwfilterErrors.internal("Unable to parse MAC '" + address + "'"));
        return new NwfilterBindingDocument(
                ownerName,
                ownerUuid,
                port,
                link,
                mac,
                root.child("filterref")
                        .flatMap(FilterReference::parse)
                        .filter(reference -> !reference.filter().isEmpty())
                        .orElseThrow(() -> missing("filter reference")));
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("filterbinding").body(this::format);
        return out.toString();
    }

    private void format(XmlWriter out) {
        out.element("owner").body(owner -> {
            owner.element("name").text(ownerName);
            owner.element("uuid").text(ownerUuid.toString());
        });
        out.element("portdev").attribute("name", port).end();
        link.ifPresent(
                device -> out.element("linkdev").attribute("name", device).end());
        out.element("mac").attribute("address", mac.toString()).end();
        filter.format(out);
    }

    private static Optional<String> name(XmlElement root, String child) {
        return root.child(child).flatMap(element -> element.filledAttribute("name"));
    }

    private static String required(Optional<String> value, String what) {
        return value.orElseThrow(() -> missing(what));
    }

    private static LibvirtException missing(String what) {
        return NwfilterErrors.internal("filter binding has no " + what);
    }
}
