package org.hyperbean.documents.network;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The head of a network: what it is called, and how it treats guests in general.
 *
 * @param ipv6 whether guests reach each other with IPv6 although the network has no such address
 * @param trustGuestRxFilters whether guests may change the addresses that they take packets for
 * @param metadata the whole element, with what applications put into it
 */
public record NetworkIdentity(
        String name, UUID uuid, boolean ipv6, Optional<Boolean> trustGuestRxFilters, Optional<XmlElement> metadata) {
    static NetworkIdentity parse(XmlElement root) {
        String name =
                root.childText("name").orElseThrow(() -> LibvirtException.of(ErrorCode.NO_NAME, ErrorDomain.NETWORK));
        if (name.indexOf('/') >= 0) {
            throw LibvirtException.of(ErrorCode.XML_DETAIL, ErrorDomain.XML, "invalid char in name: /");
        }
        UUID uuid = root.childText("uuid")
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() -> LibvirtException.of(
                                ErrorCode.INTERNAL_ERROR, ErrorDomain.NETWORK, "malformed uuid element")))
                .orElseGet(UUID::randomUUID);
        boolean ipv6 = ipv6(root, name);
        return new NetworkIdentity(
                name, uuid, ipv6, XmlValues.yesNo(root, "trustGuestRxFilters"), root.child("metadata"));
    }

    XmlWriter.Open attributes(XmlWriter.Open network) {
        return network.attribute("ipv6", Optional.of("yes").filter(_ -> ipv6))
                .yesNo("trustGuestRxFilters", trustGuestRxFilters);
    }

    void format(XmlWriter out) {
        out.element("name").text(name);
        out.element("uuid").text(uuid.toString());
        metadata.ifPresent(out::metadata);
    }

    private static boolean ipv6(XmlElement root, String name) {
        Optional<String> text = root.filledAttribute("ipv6");
        text.filter(word -> !word.equals("yes") && !word.equals("no")).ifPresent(word -> {
            throw NetworkErrors.document("Invalid ipv6 setting '%s' in network '%s'", word, name);
        });
        return text.equals(Optional.of("yes"));
    }
}
