package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <fs:mount_opts>} of a pool that is a file system: what {@code mount} is told beside the usual. */
public record MountOptions(List<String> names) {
    static final String NAMESPACE = "http://libvirt.org/schemas/storagepool/fs/1.0";

    /** Keeps a copy, so that the value cannot change. */
    public MountOptions {
        names = List.copyOf(names);
    }

    /** Reads the element inside a pool; empty when there are no options. */
    static Optional<MountOptions> parse(XmlElement pool) {
        List<String> names = pool.children()
                .filter(child -> isNamed(child, "mount_opts"))
                .flatMap(XmlElement::children)
                .filter(child -> isNamed(child, "option"))
                .map(option -> option.attribute("name")
                        .orElseThrow(() -> StorageErrors.document("no fs mount option name specified")))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new MountOptions(names));
    }

    void format(XmlWriter out) {
        out.element("fs:mount_opts")
                .body(body -> names.forEach(name ->
                        body.element("fs:option").attribute("name", name).end()));
    }

    private static boolean isNamed(XmlElement element, String name) {
        String local = element.name().substring(element.name().indexOf(':') + 1);
        return element.namespace().equals(NAMESPACE) && local.equals(name);
    }
}
