package org.hyperbean.host.schema;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.driver.SchemaValidator;

/**
 * libvirt's schemas as its packages install them. Where they or libxml2 are missing nothing is compared.
 *
 * <p>Any thread may ask. A schema is read once and shared; each guards itself.
 */
public final class InstalledSchemas implements SchemaValidator {
    /** Where libvirt's packages put the schemas. */
    private static final Path FOLDER = Path.of("/usr/share/libvirt/schemas");

    private final Path folder;
    private final Map<String, Optional<RelaxNgSchema>> schemas = new ConcurrentHashMap<>();

    /** The schemas of this host. */
    public InstalledSchemas() {
        this(FOLDER);
    }

    InstalledSchemas(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> complaint(String schema, String document) {
        return schemas.computeIfAbsent(schema, this::open).flatMap(rules -> rules.complaint(document));
    }

    private Optional<RelaxNgSchema> open(String schema) {
        Path file = folder.resolve(schema);
        return Files.isReadable(file) && LibXml.isPresent() ? RelaxNgSchema.read(file) : Optional.empty();
    }
}
