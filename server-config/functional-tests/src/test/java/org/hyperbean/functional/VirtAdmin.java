package org.hyperbean.functional;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stock virt-admin, talking to a daemon's admin socket. */
record VirtAdmin(Path socket) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** One command line, whatever comes of it. */
    Program.Result run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("virt-admin", "-q", "-c", "libvirtd:///system?socket=" + socket));
        command.addAll(List.of(arguments));
        return Program.run(LIMIT, command);
    }

    /** The output of a command that must succeed, without white space around it. */
    String out(String... arguments) {
        return run(arguments).stdout().strip();
    }
}
