package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that no client should send, and what libvirtd 9.0.0 did with it.
 *
 * @param afterOpen whether a connection was open before
 * @param request in hexadecimal; empty for the one request that is too long to be recorded
 * @param response in hexadecimal, or {@code none}, or {@code closed}
 */
record OddInputCase(String name, boolean afterOpen, Optional<String> request, String response) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"case\": \"(?<name>.*?)\", \"after_open\": (?<open>true|false),"
                    + " \"request_hex\": (null|\"(?<request>[0-9a-f]*)\"), .*"
                    + "\"response\": (\\{\"hex\": )?\"(?<response>[a-z0-9]+)\"}?}");

    static List<OddInputCase> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(OddInputCase::parse).toList();
    }

    private static OddInputCase parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        return new OddInputCase(
                matcher.group("name"),
                matcher.group("open").equals("true"),
                Optional.ofNullable(matcher.group("request")),
                matcher.group("response"));
    }

    /** Whether the recorded client had opened its connection read-only just before. */
    boolean afterReadOnlyOpen() {
        return name.equals("destroy on ro");
    }

    /** Whether the request is the beginning of a message whose rest never comes. */
    boolean isUnfinished() {
        return name.endsWith("(waits)");
    }

    @Override
    public String toString() {
        return name;
    }
}
