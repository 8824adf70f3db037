package org.hyperbean.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.hyperbean.configuration.accounts.Accounts;
import org.hyperbean.driver.DriverContext;

/** The values of all settings at one moment, every one of them allowed. Immutable. */
public final class Configuration {
    private static final String BUILT_IN = "default";

    private final Path home;
    private final Map<String, Value> values;
    private final List<String> warnings;

    private Configuration(Path home, Map<String, Value> values, List<String> warnings) {
        this.home = home;
        this.values = values;
        this.warnings = warnings;
    }

    /**
     * The configuration as it stands now in the files, system properties and environment of this daemon.
     *
     * @throws ConfigurationException when a value is not allowed
     */
    public static Configuration load() {
        Path home = Home.locate();
        ConfFile file = ConfFile.read(Home.confFile(home));
        return of(home, new MicroProfileValues(ConfigProvider.getConfig(), file), file);
    }

    /**
     * A configuration without files, for programs and tests that run a part of the daemon by themselves.
     *
     * @throws ConfigurationException when a value is not allowed
     */
    public static Configuration of(Path home, Map<String, String> settings) {
        Values values = key -> Optional.ofNullable(settings.get(key)).map(text -> new Value(text, "program"));
        return of(home, values, ConfFile.read(Home.confFile(home)));
    }

    private static Configuration of(Path home, Values source, ConfFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        Map<String, Value> values = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.all()) {
            Value value = source.find(setting.key()).orElseGet(() -> builtIn(setting, home));
            values.put(setting.key(), value);
            if (!isAllowed(setting, value.text())) {
                problems.add(Problem.notAllowed(setting, value.text(), value.origin()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new Configuration(home, Map.copyOf(values), warnings(file));
    }

    /** The value of a setting. */
    public <T> T get(Setting<T> setting) {
        return setting.type().parser().parse(values.get(setting.key()).text());
    }

    /** Where the value of a setting comes from: a file with its line, a configuration source or {@code default}. */
    public String origin(Setting<?> setting) {
        return values.get(setting.key()).origin();
    }

    /** What an operator should know and what does not keep the daemon from starting, such as unknown settings. */
    public List<String> warnings() {
        return warnings;
    }

    /** The folder that holds everything the daemon writes. */
    public Path home() {
        return home;
    }

    /** The folders that drivers use. */
    public DriverContext.Directories directories() {
        return new DriverContext.Directories(
                home.resolve("etc"), home.resolve("lib"), home.resolve("run"), home.resolve("log"));
    }

    /** The TLS material for all faces. */
    public Pki pki() {
        return Pki.in(home.resolve("etc/pki"));
    }

    /** Who may log in. */
    public Accounts accounts() {
        return new Accounts(home.resolve("etc/admin-password"), home.resolve("etc/accounts"));
    }

    /** Whether a setting is left at its default. */
    public boolean isDefault(Setting<?> setting) {
        return origin(setting).equals(BUILT_IN);
    }

    /** The port of the REST face. */
    public int restPort() {
        return get(Settings.PORT_BASE) + 43;
    }

    /** The port of the JMX face. */
    public int jmxPort() {
        return get(Settings.PORT_BASE) + 99;
    }

    private static Value builtIn(Setting<?> setting, Path home) {
        return new Value(setting.defaultText().replace(Setting.HOME, home.toString()), BUILT_IN);
    }

    private static boolean isAllowed(Setting<?> setting, String text) {
        try {
            setting.type().parser().parse(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<String> warnings(ConfFile file) {
        Set<String> known = Settings.all().stream().map(Setting::key).collect(Collectors.toSet());
        return file.entries().keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .map(key -> file.origin(key) + ": unknown setting " + key + " has no effect")
                .toList();
    }

    private record Value(String text, String origin) {}

    /** Where values are looked up. */
    @FunctionalInterface
    private interface Values {
        Optional<Value> find(String key);
    }

    /** MicroProfile Config, with the line for values of the daemon's own file. */
    private record MicroProfileValues(Config config, ConfFile file) implements Values {
        @Override
        public Optional<Value> find(String key) {
            ConfigValue value = config.getConfigValue(key);
            return Optional.ofNullable(value.getValue()).map(text -> new Value(text, origin(key, value)));
        }

        private String origin(String key, ConfigValue value) {
            boolean fromFile = file.path().toString().equals(value.getSourceName())
                    && file.entries().containsKey(key);
            return fromFile ? file.origin(key) : value.getSourceName();
        }
    }
}
