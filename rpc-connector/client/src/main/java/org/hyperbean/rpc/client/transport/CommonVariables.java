package org.hyperbean.rpc.client.transport;

import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.host.Command;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;

/** The part of a client's environment that libvirt hands on to the programs it starts. */
record CommonVariables(ClientEnvironment environment) {
    private static final String[] NAMES = {
        "LD_PRELOAD",
        "LD_LIBRARY_PATH",
        "PATH",
        "HOME",
        "USER",
        "LOGNAME",
        "TMPDIR",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR"
    };

    /** The command with these variables, with messages in English, and with more that it needs. */
    Command addTo(Command command, String... more) {
        Command with = command.withEnvironment("LC_ALL", "C");
        for (String name : Stream.concat(Stream.of(NAMES), Stream.of(more)).toList()) {
            Optional<String> value = environment.variable(name);
            with = value.isPresent() ? with.withEnvironment(name, value.orElseThrow()) : with;
        }
        return with;
    }
}
