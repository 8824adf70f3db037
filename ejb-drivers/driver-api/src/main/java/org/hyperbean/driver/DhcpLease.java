package org.hyperbean.driver;

import java.time.Instant;
import java.util.Optional;

/**
 * An address that a virtual network's DHCP server has lent.
 *
 * @param bridge the network's device on the host
 * @param mac of the card that has it
 * @param iaid which of its IPv6 associations the client means
 */
public record DhcpLease(
        String bridge,
        Instant expires,
        Optional<String> mac,
        Optional<String> iaid,
        GuestInterface.Address address,
        Optional<String> hostname,
        Optional<String> clientId) {}
