package org.hyperbean.documents.domain;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.hyperbean.documents.FormatOptions;

/**
 * The texts of the documents that were written last: clients ask for the same one again and again, and writing it takes
 * longer than everything else in such a call.
 *
 * <p>Any thread asks, without waiting. Each slot is replaced as a whole; two threads that miss at once both write the
 * same text.
 */
public final class RecentTexts {
    /** Some hundreds of KiB at most for usual documents. */
    private static final int SLOTS = 64;

    private final AtomicReferenceArray<Text> slots = new AtomicReferenceArray<>(SLOTS);

    /** A document's text. */
    @SuppressWarnings("ReferenceEquality")
    public String format(DomainDocument document, FormatOptions options) {
        // Documents never change: the same object has the same text, and comparing their contents would cost as much.
        int slot = (System.identityHashCode(document) + options.hashCode()) & (SLOTS - 1);
        Text known = slots.get(slot);
        if (known != null && known.document() == document && known.options().equals(options)) {
            return known.text();
        }
        String text = document.format(options);
        slots.set(slot, new Text(document, options, text));
        return text;
    }

    private record Text(DomainDocument document, FormatOptions options, String text) {}
}
