package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** How many worker threads an I/O thread or the main loop keeps. */
public record ThreadPool(Optional<Integer> minimum, Optional<Integer> maximum) {
    /** As the hypervisor likes. */
    static final ThreadPool ANY = new ThreadPool(Optional.empty(), Optional.empty());

    static ThreadPool parse(XmlElement element) {
        return new ThreadPool(
                XmlValues.natural(element, "thread_pool_min"), XmlValues.natural(element, "thread_pool_max"));
    }

    XmlWriter.Open format(XmlWriter.Open element) {
        return element.number("thread_pool_min", minimum).number("thread_pool_max", maximum);
    }

    void validate() {
        if (maximum.equals(Optional.of(0))) {
            throw XmlErrors.unsupported("thread_pool_max must be a positive integer");
        }
        // A maximum that is missing counts as less than any minimum.
        if (minimum.orElse(-1) > maximum.orElse(-1)) {
            throw XmlErrors.unsupported("thread_pool_min must be smaller or equal to thread_pool_max");
        }
    }
}
