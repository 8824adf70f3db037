package org.hyperbean.drivers.secret;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.host.AtomicFile;
import org.hyperbean.host.DefinitionFolder;

/**
 * Where secrets are kept: {@code UUID.xml} has the definition, {@code UUID.base64} the value. Nobody but the daemon's
 * user can read them. What a method did is on the disk when it returns.
 */
final class SecretFiles {
    private static final Logger LOGGER = System.getLogger(SecretFiles.class.getName());

    private final DefinitionFolder definitions;

    SecretFiles(Path folder) {
        definitions = new DefinitionFolder(folder, "secret-edit", ErrorDomain.SECRET);
    }

    void create() throws IOException {
        definitions.create();
    }

    List<KeptSecret> readAll() throws IOException {
        return definitions
                .readAll(SecretDocument::parse, secret -> secret.uuid().toString())
                .stream()
                .map(secret -> new KeptSecret(secret, readValue(secret.uuid())))
                .toList();
    }

    private Optional<SecretValue> readValue(UUID uuid) {
        Path file = valueFile(uuid);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SecretValue.copyOf(
                    Base64.getMimeDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII))));
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.ERROR, "value of secret " + uuid + " cannot be read", e);
            return Optional.empty();
        }
    }

    void writeDefinition(SecretDocument secret) {
        definitions.write(secret.uuid().toString(), secret.format());
    }

    void deleteDefinition(UUID uuid) {
        definitions.delete(uuid.toString());
    }

    void writeValue(UUID uuid, SecretValue value) {
        Path file = valueFile(uuid);
        try {
            AtomicFile.write(file, Base64.getEncoder().encode(value.toByteArray()));
        } catch (IOException e) {
            throw definitions.systemError("cannot write secret value '" + file + "'", e);
        }
    }

    void deleteValue(UUID uuid) {
        Path file = valueFile(uuid);
        try {
            AtomicFile.delete(file);
        } catch (IOException e) {
            throw definitions.systemError("cannot remove secret value '" + file + "'", e);
        }
    }

    private Path valueFile(UUID uuid) {
        return definitions.path().resolve(uuid + ".base64");
    }
}
