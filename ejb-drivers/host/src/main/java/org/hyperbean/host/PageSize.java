package org.hyperbean.host;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The unit in which the kernel counts memory. */
final class PageSize {
    private static final long BYTES = ask();

    private PageSize() {}

    static long bytes() {
        return BYTES;
    }

    private static long ask() {
        try {
            return NativeCalls.GET_PAGE_SIZE.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
