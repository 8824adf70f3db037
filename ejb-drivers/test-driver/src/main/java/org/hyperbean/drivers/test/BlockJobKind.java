package org.hyperbean.drivers.test;

import java.util.Locale;

/** The kinds of work on disks; numbers are those of {@code virDomainBlockJobType}. */
enum BlockJobKind {
    PULL(1),
    COPY(2),
    COMMIT(3),
    ACTIVE_COMMIT(4);

    private final int number;

    BlockJobKind(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    int number() {
        return number;
    }

    /** The word that libvirt's messages have for it. */
    String text() {
        return this == ACTIVE_COMMIT ? "active-commit" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether the work goes on, once the contents are there, until somebody ends it. */
    boolean waitsToBeEnded() {
        return this == COPY || this == ACTIVE_COMMIT;
    }
}
