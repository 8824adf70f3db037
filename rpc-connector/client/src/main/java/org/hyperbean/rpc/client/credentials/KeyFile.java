package org.hyperbean.rpc.client.credentials;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A file of groups: {@code [name]}, then {@code key=value}, one a line; {@code #} begins a comment line. */
record KeyFile(Path path, Map<String, Map<String, String>> groups) {
    /**
     * Takes the lines of a file apart.
     *
     * @throws LibvirtException configuration file syntax error
     */
    static KeyFile parse(Path path, List<String> lines) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Optional<Map<String, String>> group = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                String name = line.substring(1, line.length() - 1);
                group = Optional.of(groups.computeIfAbsent(name, _ -> new LinkedHashMap<>()));
            } else if (equals > 0 && group.isPresent()) {
                group.orElseThrow()
                        .put(
                                line.substring(0, equals).strip(),
                                line.substring(equals + 1).strip());
            } else {
                throw syntax(path + ":" + (i + 1) + ": expecting a group or key = value");
            }
        }
        return new KeyFile(path, groups);
    }

    boolean has(String group) {
        return groups.containsKey(group);
    }

    Optional<String> value(String group, String key) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(key));
    }

    static LibvirtException syntax(String problem) {
        return LibvirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.AUTH, problem);
    }
}
