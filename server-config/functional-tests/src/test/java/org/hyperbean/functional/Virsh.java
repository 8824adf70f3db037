package org.hyperbean.functional;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stock virsh, talking to one of the daemon's sockets. */
record Virsh(String uri) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** virsh on a driver path, such as {@code qemu} and {@code /system}, through a socket. */
    static Virsh of(String driver, String path, Path socket) {
        return new Virsh(driver + "+unix://" + path + "?socket=" + socket);
    }

    /** One virsh command line, whatever comes of it. */
    Program.Result run(String... arguments) {
        return Program.run(LIMIT, command(arguments));
    }

    /** The output of a command that must succeed, without white space around it. */
    String out(String... arguments) {
        return run(arguments).stdout().strip();
    }

    /** The error text of a command that must fail. */
    String error(String... arguments) {
        Program.Result result = run(arguments);
        if (result.exitCode() == 0) {
            throw new AssertionError(String.join(" ", arguments) + " succeeded: " + result.output());
        }
        return result.errors().strip();
    }

    /** A command that goes on in the background. */
    Process start(Path output, String... arguments) throws IOException {
        return Program.start(command(arguments), output, output.resolveSibling(output.getFileName() + ".err"));
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("virsh", "-q", "-c", uri));
        command.addAll(List.of(arguments));
        return command;
    }
}
