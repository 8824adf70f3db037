package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * A network card of a guest with the addresses that are known of it.
 *
 * @param mac empty where it is not known
 */
public record GuestInterface(String name, Optional<String> mac, List<Address> addresses) {
    /** Keeps a copy of the list. */
    public GuestInterface {
        addresses = List.copyOf(addresses);
    }

    /** An address of a card. */
    public record Address(Family family, String text, int prefix) {}

    /** The kinds of addresses; their numbers are those of {@code virIPAddrType}. */
    public enum Family {
        IPV4(0),
        IPV6(1);

        private final int number;

        Family(int number) {
            this.number = number;
        }

        /** The number on the wire. */
        public int number() {
            return number;
        }
    }
}
