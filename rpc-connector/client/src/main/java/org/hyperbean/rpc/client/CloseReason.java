package org.hyperbean.rpc.client;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a connection has ended: {@code virConnectCloseReason}. */
public enum CloseReason {
    /** Reading or writing failed, or the peer sent what is no message. */
    ERROR(0),
    /** The daemon hung up. */
    EOF(1),
    /** The daemon did not answer pings. */
    KEEPALIVE(2),
    /** This side closed it. */
    CLIENT(3);

    private final int number;

    CloseReason(int number) {
        this.number = number;
    }

    static Optional<CloseReason> of(int number) {
        return Stream.of(values()).filter(reason -> reason.number == number).findFirst();
    }
}
