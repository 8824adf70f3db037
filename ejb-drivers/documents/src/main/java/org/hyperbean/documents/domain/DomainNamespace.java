package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A hypervisor's own namespace in domain documents, such as QEMU's. */
public interface DomainNamespace {
    /** Reads the elements that the namespace has in a domain; empty when there is nothing to keep. */
    Optional<Extension> parse(XmlElement domain);

    /** What a document keeps of a namespace. */
    interface Extension {
        /** The prefix under which the namespace is written. */
        String prefix();

        /** The namespace. */
        String uri();

        /** Writes the elements, at the end of the domain. */
        void format(XmlWriter out);
    }
}
