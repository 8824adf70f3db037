package org.hyperbean.driver;

import java.util.Optional;
import java.util.ServiceLoader;

/** Compares documents with the schemas that libvirt installs. */
public interface SchemaValidator {
    /**
     * What is wrong with a document, in the words of libxml2, which libvirt passes on; empty when nothing is, or when
     * this host has no such schema.
     *
     * @param schema the schema's file, such as {@code domain.rng}
     * @param document a well-formed document
     */
    Optional<String> complaint(String schema, String document);

    /** The validator of this host; one that finds nothing wrong where there is none. */
    static SchemaValidator ofThisHost() {
        return Installed.VALIDATOR;
    }

    /** Found once: what is installed does not change while the daemon runs. */
    final class Installed {
        private static final SchemaValidator VALIDATOR = ServiceLoader.load(
                        SchemaValidator.class, SchemaValidator.class.getClassLoader())
                .findFirst()
                .orElse((_, _) -> Optional.empty());

        private Installed() {}
    }
}
