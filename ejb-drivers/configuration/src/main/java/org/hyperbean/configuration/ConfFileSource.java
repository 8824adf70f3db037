package org.hyperbean.configuration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Lends the daemon's configuration file to MicroProfile Config, so that system properties and the environment override
 * it and the application's own defaults do not. Each question reads the file anew: settings are asked for when
 * something starts, which is rare, and what is asked for then must be what the operator wrote last.
 */
public final class ConfFileSource implements ConfigSource {
    /** Above {@code microprofile-config.properties} (100), below the environment (300). */
    private static final int ORDINAL = 200;

    private final Path path;

    /** Reads the file of this daemon's home folder. */
    public ConfFileSource() {
        this(Home.confFile(Home.locate()));
    }

    ConfFileSource(Path path) {
        this.path = path;
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return path.toString();
    }

    @Override
    public Set<String> getPropertyNames() {
        return ConfFile.read(path).entries().keySet();
    }

    @Override
    public Map<String, String> getProperties() {
        return ConfFile.read(path).entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    /** {@inheritDoc} Null when the file does not set the key, as the interface asks for. */
    @Override
    public String getValue(String key) {
        ConfFile.Entry entry = ConfFile.read(path).entries().get(key);
        return entry == null ? null : entry.text();
    }
}
