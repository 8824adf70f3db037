package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Finds the network cards that clients name. */
final class TestCards {
    private TestCards() {}

    /**
     * The card with a MAC address or with a name on the host.
     *
     * @throws LibvirtException invalid argument: there is none
     */
    static NetworkInterface find(DomainDocument document, String device) {
        Optional<MacAddress> mac = MacAddress.find(device);
        return document.devices()
                .of(NetworkInterface.class)
                .filter(card ->
                        mac.isPresent() ? card.mac().equals(mac) : card.target().equals(Optional.of(device)))
                .findFirst()
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "'%s' is not a known interface".formatted(device)));
    }
}
